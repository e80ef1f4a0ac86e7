; ModuleID = 'data-stack-by-value'
source_filename = "data-stack-by-value"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

%struct.S = type { i64, [4 x i32] }

@__pc_data_stack_pointer = external thread_local(localexec) global ptr, align 8

declare void @use(ptr)

define i64 @f(i64 %x, ptr byval(%struct.S) align 8 %s, ptr byval(i128) align 16 %w) {
  %1 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %caller.frame = load ptr, ptr %1, align 8
  %frame = getelementptr i8, ptr %caller.frame, i64 -48
  %2 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %frame, ptr %2, align 8
  fence syncscope("singlethread") seq_cst
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %frame, ptr align 8 %s, i64 24, i1 false)
  %3 = getelementptr i8, ptr %frame, i64 32
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %3, ptr align 16 %w, i64 16, i1 false)
  %member = getelementptr inbounds %struct.S, ptr %frame, i64 0, i32 1
  call void @use(ptr %member)
  %4 = getelementptr i8, ptr %frame, i64 32
  call void @use(ptr %4)
  %r = load i64, ptr %frame, align 8
  %5 = getelementptr i8, ptr %frame, i64 48
  fence syncscope("singlethread") seq_cst
  %6 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %5, ptr %6, align 8
  ret i64 %r
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare nonnull ptr @llvm.threadlocal.address.p0(ptr nonnull) #0

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #1

attributes #0 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #1 = { nocallback nofree nounwind willreturn memory(argmem: readwrite) }
