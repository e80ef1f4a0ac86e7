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
  %2 = mul i64 %n, 1
  %3 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %4 = load ptr, ptr %3, align 8
  %5 = ptrtoint ptr %4 to i64
  %6 = sub i64 %5, %2
  %7 = and i64 %6, -16
  %v = inttoptr i64 %7 to ptr
  br label %probe.check

probe.check:                                      ; preds = %probe.touch, %0
  %probe = phi ptr [ %4, %0 ], [ %8, %probe.touch ]
  %8 = getelementptr i8, ptr %probe, i64 -65536
  %9 = icmp ugt ptr %8, %v
  br i1 %9, label %probe.touch, label %11

probe.touch:                                      ; preds = %probe.check
  %10 = load volatile i8, ptr %8, align 1
  br label %probe.check

11:                                               ; preds = %probe.check
  %12 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %v, ptr %12, align 8
  fence syncscope("singlethread") seq_cst
  %r = call i32 @setjmp(ptr %buffer) #0
  call void @use(ptr %v)
  fence syncscope("singlethread") seq_cst
  %13 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %caller.frame, ptr %13, align 8
  ret i32 %r
}

define i32 @jumps_and_catches(i64 %n, ptr %buffer) personality ptr @__gxx_personality_v0 {
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
  br i1 %10, label %probe.touch, label %entry

probe.touch:                                      ; preds = %probe.check
  %11 = load volatile i8, ptr %9, align 1
  br label %probe.check

entry:                                            ; preds = %probe.check
  %12 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %v, ptr %12, align 8
  fence syncscope("singlethread") seq_cst
  store ptr %v, ptr %frame, align 8
  %r = call i32 @setjmp(ptr %buffer) #0
  %13 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %14 = load ptr, ptr %13, align 8
  store ptr %14, ptr %frame, align 8
  invoke void @use(ptr %v)
          to label %done unwind label %pad

done:                                             ; preds = %entry
  %15 = getelementptr i8, ptr %frame, i64 16
  fence syncscope("singlethread") seq_cst
  %16 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %15, ptr %16, align 8
  ret i32 %r

pad:                                              ; preds = %entry
  %e = landingpad { ptr, i32 }
          catch ptr null
  %17 = load ptr, ptr %frame, align 8
  fence syncscope("singlethread") seq_cst
  %18 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %17, ptr %18, align 8
  %19 = getelementptr i8, ptr %frame, i64 16
  fence syncscope("singlethread") seq_cst
  %20 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %19, ptr %20, align 8
  ret i32 1
}

define i32 @jumps_without_objects(ptr %buffer) {
  %r = call i32 @setjmp(ptr %buffer) #0
  ret i32 %r
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare nonnull ptr @llvm.threadlocal.address.p0(ptr nonnull) #1

attributes #0 = { returns_twice }
attributes #1 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
