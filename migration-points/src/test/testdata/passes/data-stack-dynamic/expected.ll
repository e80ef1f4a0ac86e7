; ModuleID = 'data-stack-dynamic'
source_filename = "data-stack-dynamic"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

@__pc_data_stack_pointer = external thread_local(localexec) global ptr, align 8

declare void @use(ptr)

define void @vla(i32 %n, i64 %m) {
  %1 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %caller.frame = load ptr, ptr %1, align 8
  %frame = getelementptr i8, ptr %caller.frame, i64 -16
  %2 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %frame, ptr %2, align 8
  fence syncscope("singlethread") seq_cst
  %3 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %saved.stack = load ptr, ptr %3, align 8
  %4 = zext i32 %n to i64
  %5 = mul i64 %4, 8
  %6 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %7 = load ptr, ptr %6, align 8
  %8 = ptrtoint ptr %7 to i64
  %9 = sub i64 %8, %5
  %10 = and i64 %9, -16
  %v = inttoptr i64 %10 to ptr
  br label %probe.check

probe.check:                                      ; preds = %probe.touch, %0
  %probe = phi ptr [ %7, %0 ], [ %11, %probe.touch ]
  %11 = getelementptr i8, ptr %probe, i64 -65536
  %12 = icmp ugt ptr %11, %v
  br i1 %12, label %probe.touch, label %14

probe.touch:                                      ; preds = %probe.check
  %13 = load volatile i8, ptr %11, align 1
  br label %probe.check

14:                                               ; preds = %probe.check
  %15 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %v, ptr %15, align 8
  fence syncscope("singlethread") seq_cst
  call void @use(ptr %v)
  fence syncscope("singlethread") seq_cst
  %16 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %saved.stack, ptr %16, align 8
  %17 = mul i64 %m, 4
  %18 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %19 = load ptr, ptr %18, align 8
  %20 = ptrtoint ptr %19 to i64
  %21 = sub i64 %20, %17
  %22 = and i64 %21, -64
  %w = inttoptr i64 %22 to ptr
  br label %probe.check3

probe.check3:                                     ; preds = %probe.touch4, %14
  %probe5 = phi ptr [ %19, %14 ], [ %23, %probe.touch4 ]
  %23 = getelementptr i8, ptr %probe5, i64 -65536
  %24 = icmp ugt ptr %23, %w
  br i1 %24, label %probe.touch4, label %entry

probe.touch4:                                     ; preds = %probe.check3
  %25 = load volatile i8, ptr %23, align 1
  br label %probe.check3

entry:                                            ; preds = %probe.check3
  %26 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %w, ptr %26, align 8
  fence syncscope("singlethread") seq_cst
  call void @use(ptr %w)
  call void @use(ptr %frame)
  %27 = getelementptr i8, ptr %frame, i64 16
  fence syncscope("singlethread") seq_cst
  %28 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %27, ptr %28, align 8
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
