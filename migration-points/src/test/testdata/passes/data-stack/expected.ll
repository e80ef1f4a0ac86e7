; ModuleID = 'data-stack'
source_filename = "data-stack"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

@__pc_data_stack_pointer = external thread_local(localexec) global ptr, align 8

declare void @use(ptr)

declare ptr @escape(ptr, ptr)

define i32 @locals(i1 %c) {
entry:
  %0 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %caller.frame = load ptr, ptr %0, align 8
  %frame = getelementptr i8, ptr %caller.frame, i64 -64
  %1 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %frame, ptr %1, align 8
  fence syncscope("singlethread") seq_cst
  store i32 1, ptr %frame, align 4
  %2 = getelementptr i8, ptr %frame, i64 16
  call void @use(ptr %2)
  %3 = getelementptr i8, ptr %frame, i64 16
  br i1 %c, label %left, label %join

left:                                             ; preds = %entry
  br label %join

join:                                             ; preds = %left, %entry
  %p = phi ptr [ %frame, %left ], [ %3, %entry ]
  %4 = getelementptr i8, ptr %frame, i64 40
  %q = call ptr @escape(ptr %p, ptr %4)
  %r = load i32, ptr %frame, align 4
  %5 = getelementptr i8, ptr %frame, i64 64
  fence syncscope("singlethread") seq_cst
  %6 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %5, ptr %6, align 8
  ret i32 %r
}

define void @aligned() {
  %1 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %caller.frame = load ptr, ptr %1, align 8
  %2 = ptrtoint ptr %caller.frame to i64
  %3 = sub i64 %2, 256
  %4 = and i64 %3, -256
  %frame = inttoptr i64 %4 to ptr
  %5 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %frame, ptr %5, align 8
  fence syncscope("singlethread") seq_cst
  %6 = getelementptr i8, ptr %frame, i64 8
  store ptr %caller.frame, ptr %6, align 8
  %7 = getelementptr i8, ptr %frame, i64 4
  %q = call ptr @escape(ptr %frame, ptr %7)
  %8 = getelementptr i8, ptr %frame, i64 8
  %9 = load ptr, ptr %8, align 8
  fence syncscope("singlethread") seq_cst
  %10 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %9, ptr %10, align 8
  ret void
}

define ptr @exits(i1 %c, ptr %x) {
  %1 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %caller.frame = load ptr, ptr %1, align 8
  %frame = getelementptr i8, ptr %caller.frame, i64 -16
  %2 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %frame, ptr %2, align 8
  fence syncscope("singlethread") seq_cst
  call void @use(ptr %frame)
  br i1 %c, label %forward, label %never

forward:                                          ; preds = %0
  %3 = getelementptr i8, ptr %frame, i64 16
  fence syncscope("singlethread") seq_cst
  %4 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %3, ptr %4, align 8
  %r = musttail call ptr @exits(i1 false, ptr %x)
  ret ptr %r

never:                                            ; preds = %0
  call void @use(ptr %frame)
  unreachable
}

define i32 @nothing(i32 %x) {
  call void @use(ptr null)
  ret i32 %x
}

define void @cannot_migrate() {
  %a = alloca i64, align 8
  store i64 1, ptr %a, align 8
  ret void
}

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #0

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(i64 immarg, ptr nocapture) #0

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare nonnull ptr @llvm.threadlocal.address.p0(ptr nonnull) #1

attributes #0 = { nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #1 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
