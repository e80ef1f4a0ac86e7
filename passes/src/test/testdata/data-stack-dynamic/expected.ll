; ModuleID = 'data-stack-dynamic'
source_filename = "data-stack-dynamic"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

@__pc_data_stack_pointer = external thread_local(localexec) global ptr, align 8

declare void @use(ptr)

define void @vla(i32 %n, i64 %m) {
entry:
  %0 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %caller.frame = load ptr, ptr %0, align 8
  %frame = getelementptr i8, ptr %caller.frame, i64 -16
  %1 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %frame, ptr %1, align 8
  fence syncscope("singlethread") seq_cst
  %2 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %saved.stack = load ptr, ptr %2, align 8
  %3 = zext i32 %n to i64
  %4 = mul i64 %3, 8
  %5 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %6 = load ptr, ptr %5, align 8
  %7 = ptrtoint ptr %6 to i64
  %8 = sub i64 %7, %4
  %9 = and i64 %8, -16
  %v = inttoptr i64 %9 to ptr
  %10 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %v, ptr %10, align 8
  fence syncscope("singlethread") seq_cst
  call void @use(ptr %v)
  fence syncscope("singlethread") seq_cst
  %11 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %saved.stack, ptr %11, align 8
  %12 = mul i64 %m, 4
  %13 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %14 = load ptr, ptr %13, align 8
  %15 = ptrtoint ptr %14 to i64
  %16 = sub i64 %15, %12
  %17 = and i64 %16, -64
  %w = inttoptr i64 %17 to ptr
  %18 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %w, ptr %18, align 8
  fence syncscope("singlethread") seq_cst
  call void @use(ptr %w)
  call void @use(ptr %frame)
  %19 = getelementptr i8, ptr %frame, i64 16
  fence syncscope("singlethread") seq_cst
  %20 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %19, ptr %20, align 8
  ret void
}

define void @in_a_loop(i64 %n) {
entry:
  %0 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %caller.frame = load ptr, ptr %0, align 8
  br label %loop

loop:                                             ; preds = %loop, %entry
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %1 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %2 = load ptr, ptr %1, align 8
  %3 = ptrtoint ptr %2 to i64
  %4 = sub i64 %3, 4
  %5 = and i64 %4, -16
  %a = inttoptr i64 %5 to ptr
  %6 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %a, ptr %6, align 8
  fence syncscope("singlethread") seq_cst
  call void @use(ptr %a)
  %next = add i64 %i, 1
  %more = icmp ult i64 %next, %n
  br i1 %more, label %loop, label %done

done:                                             ; preds = %loop
  fence syncscope("singlethread") seq_cst
  %7 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %caller.frame, ptr %7, align 8
  ret void
}

; Function Attrs: nocallback nofree nosync nounwind willreturn
declare void @llvm.stackrestore.p0(ptr) #0

; Function Attrs: nocallback nofree nosync nounwind willreturn
declare ptr @llvm.stacksave.p0() #0

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare nonnull ptr @llvm.threadlocal.address.p0(ptr nonnull) #1

attributes #0 = { nocallback nofree nosync nounwind willreturn }
attributes #1 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
