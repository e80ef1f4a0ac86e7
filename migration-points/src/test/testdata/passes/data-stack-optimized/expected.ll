; ModuleID = 'data-stack-optimized'
source_filename = "data-stack-optimized"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

@__pc_data_stack_pointer = external thread_local(localexec) local_unnamed_addr global ptr, align 8

; Function Attrs: mustprogress nofree nosync nounwind willreturn memory(none)
declare i32 @leaf(ptr) local_unnamed_addr #0

; Function Attrs: mustprogress nofree nosync nounwind willreturn
define i32 @outer(i32 %x) local_unnamed_addr #1 {
  %1 = tail call align 8 ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %caller.frame = load ptr, ptr %1, align 8
  %frame = getelementptr i8, ptr %caller.frame, i64 -16
  store ptr %frame, ptr %1, align 8
  fence syncscope("singlethread") seq_cst
  store i32 %x, ptr %frame, align 4
  %y = tail call i32 @leaf(ptr nonnull %frame)
  fence syncscope("singlethread") seq_cst
  store ptr %caller.frame, ptr %1, align 8
  ret i32 %y
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare nonnull ptr @llvm.threadlocal.address.p0(ptr nonnull) #2

attributes #0 = { mustprogress nofree nosync nounwind willreturn memory(none) }
attributes #1 = { mustprogress nofree nosync nounwind willreturn }
attributes #2 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
