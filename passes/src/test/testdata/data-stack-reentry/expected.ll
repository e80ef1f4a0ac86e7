; ModuleID = 'data-stack-reentry'
source_filename = "data-stack-reentry"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

@__pc_data_stack_pointer = external thread_local(localexec) global ptr, align 8

declare void @use(ptr)

; Function Attrs: returns_twice
declare i32 @setjmp(ptr) #0

declare i32 @__gxx_personality_v0(...)

define i32 @catches() personality ptr @__gxx_personality_v0 {
entry:
  %0 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %caller.frame = load ptr, ptr %0, align 8
  invoke void @use(ptr null)
          to label %done unwind label %pad

done:                                             ; preds = %entry
  ret i32 0

pad:                                              ; preds = %entry
  %e = landingpad { ptr, i32 }
          catch ptr null
  fence syncscope("singlethread") seq_cst
  %1 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %caller.frame, ptr %1, align 8
  ret i32 1
}

define i32 @jumps(i64 %n, ptr %buffer) {
  %1 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %caller.frame = load ptr, ptr %1, align 8
  %frame = getelementptr i8, ptr %caller.frame, i64 -16
  %2 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %frame, ptr %2, align 8
  fence syncscope("singlethread") seq_cst
  store ptr %frame, ptr %frame, align 8
  %3 = mul i64 %n, 1
  %4 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %5 = load ptr, ptr %4, align 8
  %6 = ptrtoint ptr %5 to i64
  %7 = sub i64 %6, %3
  %8 = and i64 %7, -16
  %v = inttoptr i64 %8 to ptr
  br label %probe.check

probe.check:                                      ; preds = %probe.touch, %0
  %probe = phi ptr [ %5, %0 ], [ %9, %probe.touch ]
  %9 = getelementptr i8, ptr %probe, i64 -65536
  %10 = icmp ugt ptr %9, %v
  br i1 %10, label %probe.touch, label %12

probe.touch:                                      ; preds = %probe.check
  %11 = load volatile i8, ptr %9, align 1
  br label %probe.check

12:                                               ; preds = %probe.check
  %13 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %v, ptr %13, align 8
  fence syncscope("singlethread") seq_cst
  store ptr %v, ptr %frame, align 8
  %r = call i32 @setjmp(ptr %buffer) #0
  %14 = load ptr, ptr %frame, align 8
  fence syncscope("singlethread") seq_cst
  %15 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %14, ptr %15, align 8
  call void @use(ptr %v)
  %16 = getelementptr i8, ptr %frame, i64 16
  fence syncscope("singlethread") seq_cst
  %17 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %16, ptr %17, align 8
  ret i32 %r
}

define i32 @jumps_without_objects(ptr %buffer) {
  %1 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %caller.frame = load ptr, ptr %1, align 8
  %r = call i32 @setjmp(ptr %buffer) #0
  fence syncscope("singlethread") seq_cst
  %2 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %caller.frame, ptr %2, align 8
  ret i32 %r
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare nonnull ptr @llvm.threadlocal.address.p0(ptr nonnull) #1

attributes #0 = { returns_twice }
attributes #1 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
