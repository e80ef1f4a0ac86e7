; ModuleID = 'stack-introspection'
source_filename = "stack-introspection"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

@__pc_data_stack_pointer = external thread_local(localexec) global ptr, align 8

define ptr @frame() {
  %1 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %caller.frame = load ptr, ptr %1, align 8
  %frame = getelementptr i8, ptr %caller.frame, i64 -16
  %2 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %frame, ptr %2, align 8
  fence syncscope("singlethread") seq_cst
  call void @use(ptr %frame)
  %3 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %frame.address = load ptr, ptr %3, align 8
  %4 = getelementptr i8, ptr %frame, i64 16
  fence syncscope("singlethread") seq_cst
  %5 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %4, ptr %5, align 8
  ret ptr %frame.address
}

define i64 @callers() {
  %a = ptrtoint ptr null to i64
  %b = ptrtoint ptr null to i64
  %c = ptrtoint ptr null to i64
  %d = or i64 %a, %b
  %e = or i64 %d, %c
  ret i64 %e
}

declare void @use(ptr)

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(none)
declare ptr @llvm.frameaddress.p0(i32 immarg) #0

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(none)
declare ptr @llvm.returnaddress(i32 immarg) #0

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare nonnull ptr @llvm.threadlocal.address.p0(ptr nonnull) #1

attributes #0 = { nocallback nofree nosync nounwind willreturn memory(none) }
attributes #1 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
