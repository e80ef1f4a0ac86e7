; ModuleID = 'data-stack-large'
source_filename = "data-stack-large"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

@__pc_data_stack_pointer = external thread_local(localexec) global ptr, align 8

declare void @use(ptr)

define i64 @f(ptr byval(i64) align 8 %p) {
  %1 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %caller.frame = load ptr, ptr %1, align 8
  %frame = getelementptr i8, ptr %caller.frame, i64 -200016
  br label %probe.check

probe.check:                                      ; preds = %probe.touch, %0
  %probe = phi ptr [ %caller.frame, %0 ], [ %2, %probe.touch ]
  %2 = getelementptr i8, ptr %probe, i64 -65536
  %3 = icmp ugt ptr %2, %frame
  br i1 %3, label %probe.touch, label %entry

probe.touch:                                      ; preds = %probe.check
  %4 = load volatile i8, ptr %2, align 1
  br label %probe.check

entry:                                            ; preds = %probe.check
  %5 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %frame, ptr %5, align 8
  fence syncscope("singlethread") seq_cst
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %frame, ptr align 8 %p, i64 8, i1 false)
  %6 = getelementptr i8, ptr %frame, i64 8
  call void @use(ptr %6)
  %x = load i64, ptr %frame, align 8
  %7 = getelementptr i8, ptr %frame, i64 200016
  fence syncscope("singlethread") seq_cst
  %8 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %7, ptr %8, align 8
  ret i64 %x
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare nonnull ptr @llvm.threadlocal.address.p0(ptr nonnull) #0

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #1

attributes #0 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #1 = { nocallback nofree nounwind willreturn memory(argmem: readwrite) }
