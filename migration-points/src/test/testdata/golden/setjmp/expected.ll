; ModuleID = 'setjmp'
source_filename = "setjmp"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

@outer = global [25 x i64] zeroinitializer
@inner = global [25 x i64] zeroinitializer
@__pc_data_stack_pointer = external thread_local(localexec) global ptr, align 8
@__pc_poll_flag = external hidden global i32

declare i64 @site()

declare void @leave()

; Function Attrs: returns_twice
declare i32 @_setjmp(ptr) #0

; Function Attrs: returns_twice
declare i32 @sigsetjmp(ptr, i32) #0

define i64 @two(i64 %a, double %d) {
entry:
  %0 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %caller.frame = load ptr, ptr %0, align 8
  %frame = getelementptr i8, ptr %caller.frame, i64 -480
  %1 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %frame, ptr %1, align 8
  fence syncscope("singlethread") seq_cst
  store i64 %a, ptr %frame, align 8
  %2 = getelementptr i8, ptr %frame, i64 8
  store double %d, ptr %2, align 8
  %3 = getelementptr i8, ptr %frame, i64 32
  store i64 0, ptr %3, align 8
  %4 = getelementptr i8, ptr %frame, i64 256
  store i64 0, ptr %4, align 8
  %5 = ptrtoint ptr %frame to i64
  %before = call i64 @site() #6 [ "deopt"(i64 %5) ]
  %6 = getelementptr i8, ptr %frame, i64 16
  store i64 %before, ptr %6, align 8
  %7 = getelementptr i8, ptr %frame, i64 256
  %r = call i32 @__pc_setjmp(ptr @outer, ptr %7, i32 0) #0
  %first = icmp eq i32 %r, 0
  br i1 %first, label %go, label %entry.caught_crit_edge

entry.caught_crit_edge:                           ; preds = %entry
  br label %caught

go:                                               ; preds = %entry
  %8 = load i64, ptr %frame, align 8
  %9 = getelementptr i8, ptr %frame, i64 16
  %10 = load i64, ptr %9, align 8
  %sum = add i64 %8, %10
  %11 = getelementptr i8, ptr %frame, i64 24
  store i64 %sum, ptr %11, align 8
  %12 = getelementptr i8, ptr %frame, i64 32
  %s = call i32 @__pc_setjmp(ptr @inner, ptr %12, i32 1) #0
  switch i32 %s, label %go.caught_crit_edge [
    i32 0, label %leave
    i32 1, label %done
  ]

go.caught_crit_edge:                              ; preds = %go
  br label %caught

leave:                                            ; preds = %go
  %13 = ptrtoint ptr %frame to i64
  call void @leave() #7 [ "deopt"(i64 %13) ]
  unreachable

caught:                                           ; preds = %go.caught_crit_edge, %entry.caught_crit_edge
  %code = phi i32 [ %r, %entry.caught_crit_edge ], [ %s, %go.caught_crit_edge ]
  %14 = ptrtoint ptr %frame to i64
  %after = call i64 @site() #8 [ "deopt"(i64 %14, i32 %code) ]
  %wide = sext i32 %code to i64
  %15 = getelementptr i8, ptr %frame, i64 8
  %16 = load double, ptr %15, align 8
  %whole = fptosi double %16 to i64
  %x = add i64 %wide, %after
  %y = add i64 %x, %whole
  %17 = getelementptr i8, ptr %frame, i64 256
  store i64 0, ptr %17, align 8
  %18 = getelementptr i8, ptr %frame, i64 32
  store i64 0, ptr %18, align 8
  %19 = getelementptr i8, ptr %frame, i64 480
  fence syncscope("singlethread") seq_cst
  %20 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %19, ptr %20, align 8
  ret i64 %y

done:                                             ; preds = %go
  %21 = getelementptr i8, ptr %frame, i64 256
  store i64 0, ptr %21, align 8
  %22 = getelementptr i8, ptr %frame, i64 32
  store i64 0, ptr %22, align 8
  %23 = getelementptr i8, ptr %frame, i64 24
  %24 = load i64, ptr %23, align 8
  %25 = getelementptr i8, ptr %frame, i64 480
  fence syncscope("singlethread") seq_cst
  %26 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %25, ptr %26, align 8
  ret i64 %24
}

define i64 @again(i64 %n) {
poll:
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %entry, !prof !0

entry:                                            ; preds = %migrate, %poll
  %0 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %caller.frame = load ptr, ptr %0, align 8
  %frame = getelementptr i8, ptr %caller.frame, i64 -224
  %1 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %frame, ptr %1, align 8
  fence syncscope("singlethread") seq_cst
  store i64 0, ptr %frame, align 8
  %r = call i32 @__pc_setjmp(ptr @outer, ptr %frame, i32 0) #0
  %more = icmp eq i32 %r, 0
  br i1 %more, label %down, label %entry.out_crit_edge

entry.out_crit_edge:                              ; preds = %entry
  br label %out

down:                                             ; preds = %entry
  %2 = ptrtoint ptr %frame to i64
  %v = call i64 @again(i64 5) #9 [ "deopt"(i64 %2) ]
  br label %out

out:                                              ; preds = %entry.out_crit_edge, %down
  store i64 0, ptr %frame, align 8
  %3 = getelementptr i8, ptr %frame, i64 224
  fence syncscope("singlethread") seq_cst
  %4 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %3, ptr %4, align 8
  ret i64 7

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #10 [ "deopt"() ]
  br label %entry
}

define i8 @dynamic(i64 %n) {
  %1 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %caller.frame = load ptr, ptr %1, align 8
  %frame = getelementptr i8, ptr %caller.frame, i64 -240
  %2 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %frame, ptr %2, align 8
  fence syncscope("singlethread") seq_cst
  %3 = getelementptr i8, ptr %frame, i64 8
  store i64 0, ptr %3, align 8
  %4 = mul i64 %n, 1
  %5 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %6 = load ptr, ptr %5, align 8
  %7 = ptrtoint ptr %6 to i64
  %8 = sub i64 %7, %4
  %9 = and i64 %8, -16
  %room = inttoptr i64 %9 to ptr
  br label %probe.check

probe.check:                                      ; preds = %probe.touch, %0
  %probe = phi ptr [ %6, %0 ], [ %10, %probe.touch ]
  %10 = getelementptr i8, ptr %probe, i64 -65536
  %11 = icmp ugt ptr %10, %room
  br i1 %11, label %probe.touch, label %entry

probe.touch:                                      ; preds = %probe.check
  %12 = load volatile i8, ptr %10, align 1
  br label %probe.check

entry:                                            ; preds = %probe.check
  %13 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %room, ptr %13, align 8
  fence syncscope("singlethread") seq_cst
  store ptr %room, ptr %frame, align 8
  %14 = getelementptr i8, ptr %frame, i64 8
  %r = call i32 @__pc_setjmp(ptr @outer, ptr %14, i32 0) #0
  %15 = ptrtoint ptr %frame to i64
  %s = call i64 @site() #11 [ "deopt"(i64 %15) ]
  %16 = load ptr, ptr %frame, align 8
  %b = load i8, ptr %16, align 1
  %17 = getelementptr i8, ptr %frame, i64 8
  store i64 0, ptr %17, align 8
  %18 = getelementptr i8, ptr %frame, i64 240
  fence syncscope("singlethread") seq_cst
  %19 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %18, ptr %19, align 8
  ret i8 %b
}

declare ptr @throws()

declare i32 @personality(...)

define i64 @cleans() personality ptr @personality {
entry:
  %0 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %caller.frame = load ptr, ptr %0, align 8
  %frame = getelementptr i8, ptr %caller.frame, i64 -480
  %1 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %frame, ptr %1, align 8
  fence syncscope("singlethread") seq_cst
  %2 = getelementptr i8, ptr %frame, i64 24
  store i64 0, ptr %2, align 8
  %3 = getelementptr i8, ptr %frame, i64 248
  store i64 0, ptr %3, align 8
  %4 = ptrtoint ptr %frame to i64
  %given = invoke ptr @throws() #12 [ "deopt"(i64 %4) ]
          to label %entry.loop_crit_edge unwind label %pad

entry.loop_crit_edge:                             ; preds = %entry
  store ptr %given, ptr %frame, align 8
  br label %poll

poll:                                             ; preds = %entry.loop_crit_edge, %next.loop_crit_edge
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %loop, !prof !0

loop:                                             ; preds = %migrate, %poll
  %5 = getelementptr i8, ptr %frame, i64 248
  %r = call i32 @__pc_setjmp(ptr @outer, ptr %5, i32 0) #0
  invoke void @llvm.donothing()
          to label %next unwind label %pad

next:                                             ; preds = %loop
  %again = icmp eq i32 %r, 0
  br i1 %again, label %next.loop_crit_edge, label %done

next.loop_crit_edge:                              ; preds = %next
  br label %poll

pad:                                              ; preds = %entry, %loop
  %exception = landingpad { ptr, i32 }
          cleanup
  fence syncscope("singlethread") seq_cst
  %6 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %frame, ptr %6, align 8
  %7 = getelementptr i8, ptr %frame, i64 8
  store { ptr, i32 } %exception, ptr %7, align 8
  %8 = getelementptr i8, ptr %frame, i64 24
  %s = call i32 @__pc_setjmp(ptr @inner, ptr %8, i32 0) #0
  %9 = ptrtoint ptr %frame to i64
  %site = call i64 @site() #13 [ "deopt"(i64 %9) ]
  %10 = getelementptr i8, ptr %frame, i64 8
  %11 = load { ptr, i32 }, ptr %10, align 8
  resume { ptr, i32 } %11

done:                                             ; preds = %next
  %12 = load ptr, ptr %frame, align 8
  %result = load i64, ptr %12, align 8
  %13 = getelementptr i8, ptr %frame, i64 248
  store i64 0, ptr %13, align 8
  %14 = getelementptr i8, ptr %frame, i64 24
  store i64 0, ptr %14, align 8
  %15 = getelementptr i8, ptr %frame, i64 480
  fence syncscope("singlethread") seq_cst
  %16 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %15, ptr %16, align 8
  ret i64 %result

migrate:                                          ; preds = %poll
  %17 = ptrtoint ptr %frame to i64
  call void @__pc_migration_point() #14 [ "deopt"(i64 %17) ]
  br label %loop
}

; Function Attrs: nounwind returns_twice
declare hidden i32 @__pc_setjmp(ptr, ptr, i32) #1

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(none)
declare void @llvm.donothing() #2

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare nonnull ptr @llvm.threadlocal.address.p0(ptr nonnull) #3

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #4

; Function Attrs: cold noinline uwtable
define internal i64 @two.popcorn_resume() #5 {
entry:
  %frame = call ptr @__pc_resume_enter()
  %ordinal = load i64, ptr %frame, align 8
  switch i64 %ordinal, label %none [
    i64 0, label %frame17
    i64 1, label %frame18
    i64 2, label %frame19
  ]

none:                                             ; preds = %dispatch, %entry
  unreachable

go:                                               ; preds = %after6
  %0 = load i64, ptr %slot.1, align 8
  %1 = getelementptr i8, ptr %slot.1, i64 16
  %2 = load i64, ptr %1, align 8
  %sum = add i64 %0, %2
  %3 = getelementptr i8, ptr %slot.1, i64 24
  store i64 %sum, ptr %3, align 8
  %4 = getelementptr i8, ptr %slot.1, i64 32
  %s = call i32 @__pc_setjmp(ptr @inner, ptr %4, i32 1) #0
  br label %after7

leave:                                            ; preds = %after7
  %5 = ptrtoint ptr %slot.2 to i64
  call void @leave() #7 [ "deopt"(i64 %5) ]
  unreachable

caught:                                           ; preds = %after7, %after6
  %slot.0 = phi ptr [ %slot.1, %after6 ], [ %slot.2, %after7 ]
  %code = phi i32 [ %slot2.0, %after6 ], [ %slot3.0, %after7 ]
  %6 = ptrtoint ptr %slot.0 to i64
  %after10 = call i64 @site() #8 [ "deopt"(i64 %6, i32 %code) ]
  br label %after9

common.ret:                                       ; preds = %after9, %done
  %common.ret.op = phi i64 [ %10, %done ], [ %y, %after9 ]
  ret i64 %common.ret.op

done:                                             ; preds = %after7
  %7 = getelementptr i8, ptr %slot.2, i64 256
  store i64 0, ptr %7, align 8
  %8 = getelementptr i8, ptr %slot.2, i64 32
  store i64 0, ptr %8, align 8
  %9 = getelementptr i8, ptr %slot.2, i64 24
  %10 = load i64, ptr %9, align 8
  %11 = getelementptr i8, ptr %slot.2, i64 480
  fence syncscope("singlethread") seq_cst
  %12 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %11, ptr %12, align 8
  br label %common.ret

after6:                                           ; preds = %again, %resume
  %slot2.0 = phi i32 [ %r, %resume ], [ %36, %again ]
  %slot.1 = phi ptr [ %21, %resume ], [ %slot.4, %again ]
  %first = icmp eq i32 %slot2.0, 0
  br i1 %first, label %go, label %caught

after7:                                           ; preds = %again14, %go
  %slot3.0 = phi i32 [ %s, %go ], [ %40, %again14 ]
  %slot.2 = phi ptr [ %slot.1, %go ], [ %slot.4, %again14 ]
  switch i32 %slot3.0, label %caught [
    i32 0, label %leave
    i32 1, label %done
  ]

after9:                                           ; preds = %resume12, %caught
  %slot4.0 = phi i32 [ %code, %caught ], [ %31, %resume12 ]
  %slot5.0 = phi i64 [ %after10, %caught ], [ %33, %resume12 ]
  %slot.3 = phi ptr [ %slot.0, %caught ], [ %32, %resume12 ]
  %wide = sext i32 %slot4.0 to i64
  %13 = getelementptr i8, ptr %slot.3, i64 8
  %14 = load double, ptr %13, align 8
  %whole = fptosi double %14 to i64
  %x = add i64 %wide, %slot5.0
  %y = add i64 %x, %whole
  %15 = getelementptr i8, ptr %slot.3, i64 256
  store i64 0, ptr %15, align 8
  %16 = getelementptr i8, ptr %slot.3, i64 32
  store i64 0, ptr %16, align 8
  %17 = getelementptr i8, ptr %slot.3, i64 480
  fence syncscope("singlethread") seq_cst
  %18 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %17, ptr %18, align 8
  br label %common.ret

resume:                                           ; preds = %dispatch
  %19 = getelementptr i8, ptr %frame, i64 8
  %20 = load i64, ptr %19, align 8
  %21 = inttoptr i64 %20 to ptr
  %22 = call i64 @__pc_resume_next() #15 [ "deopt"(i64 %20) ]
  %23 = getelementptr i8, ptr %21, i64 16
  store i64 %22, ptr %23, align 8
  %24 = getelementptr i8, ptr %21, i64 256
  %r = call i32 @__pc_setjmp(ptr @outer, ptr %24, i32 0) #0
  br label %after6

resume11:                                         ; preds = %dispatch
  %25 = getelementptr i8, ptr %frame, i64 8
  %26 = load i64, ptr %25, align 8
  call void @__pc_resume_next() #16 [ "deopt"(i64 %26) ]
  unreachable

resume12:                                         ; preds = %dispatch
  %27 = getelementptr i8, ptr %frame, i64 8
  %28 = load i64, ptr %27, align 8
  %29 = getelementptr i8, ptr %frame, i64 16
  %30 = load i64, ptr %29, align 8
  %31 = trunc i64 %30 to i32
  %32 = inttoptr i64 %28 to ptr
  %33 = call i64 @__pc_resume_next() #17 [ "deopt"(i64 %28, i32 %31) ]
  br label %after9

dispatch:                                         ; preds = %again, %jump
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume11
    i64 2, label %resume12
  ]

jump:                                             ; preds = %again14, %jump13
  %34 = getelementptr i8, ptr %slot.4, i64 256
  %serial = load i64, ptr %34, align 8
  %35 = icmp ne i64 %serial, 0
  br i1 %35, label %again, label %dispatch

again:                                            ; preds = %jump
  %36 = call i32 @__pc_setjmp_again(ptr %34) #0
  %37 = icmp ne i32 %36, 0
  br i1 %37, label %after6, label %dispatch

jump13:                                           ; preds = %frame19, %frame18, %frame17
  %slot.4 = phi ptr [ %50, %frame19 ], [ %47, %frame18 ], [ %44, %frame17 ]
  %38 = getelementptr i8, ptr %slot.4, i64 32
  %serial16 = load i64, ptr %38, align 8
  %39 = icmp ne i64 %serial16, 0
  br i1 %39, label %again14, label %jump

again14:                                          ; preds = %jump13
  %40 = call i32 @__pc_setjmp_again(ptr %38) #0
  %41 = icmp ne i32 %40, 0
  br i1 %41, label %after7, label %jump

frame17:                                          ; preds = %entry
  %42 = getelementptr i8, ptr %frame, i64 8
  %43 = load i64, ptr %42, align 8
  %44 = inttoptr i64 %43 to ptr
  br label %jump13

frame18:                                          ; preds = %entry
  %45 = getelementptr i8, ptr %frame, i64 8
  %46 = load i64, ptr %45, align 8
  %47 = inttoptr i64 %46 to ptr
  br label %jump13

frame19:                                          ; preds = %entry
  %48 = getelementptr i8, ptr %frame, i64 8
  %49 = load i64, ptr %48, align 8
  %50 = inttoptr i64 %49 to ptr
  br label %jump13
}

; Function Attrs: nounwind
declare hidden ptr @__pc_resume_enter() #4

declare hidden void @__pc_resume_next()

; Function Attrs: nounwind returns_twice
declare hidden i32 @__pc_setjmp_again(ptr) #1

; Function Attrs: cold noinline uwtable
define internal i64 @again.popcorn_resume() #5 {
entry:
  %frame = call ptr @__pc_resume_enter()
  %ordinal = load i64, ptr %frame, align 8
  switch i64 %ordinal, label %none [
    i64 0, label %frame7
    i64 1, label %resume6
  ]

none:                                             ; preds = %dispatch, %entry
  unreachable

down:                                             ; preds = %after
  %0 = ptrtoint ptr %slot.1 to i64
  %v = call i64 @again(i64 5) #9 [ "deopt"(i64 %0) ]
  br label %out

out:                                              ; preds = %down, %resume, %after
  %slot.0 = phi ptr [ %slot.1, %after ], [ %slot.1, %down ], [ %5, %resume ]
  store i64 0, ptr %slot.0, align 8
  %1 = getelementptr i8, ptr %slot.0, i64 224
  fence syncscope("singlethread") seq_cst
  %2 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %1, ptr %2, align 8
  ret i64 7

after:                                            ; preds = %again, %resume6
  %slot1.0 = phi i32 [ %r, %resume6 ], [ %9, %again ]
  %slot.1 = phi ptr [ %frame5, %resume6 ], [ %13, %again ]
  %more = icmp eq i32 %slot1.0, 0
  br i1 %more, label %down, label %out

resume:                                           ; preds = %dispatch
  %3 = getelementptr i8, ptr %frame, i64 8
  %4 = load i64, ptr %3, align 8
  %5 = inttoptr i64 %4 to ptr
  %6 = call i64 @__pc_resume_next() #18 [ "deopt"(i64 %4) ]
  br label %out

resume6:                                          ; preds = %entry, %dispatch
  call void @__pc_resume_next() #19 [ "deopt"() ]
  %7 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %caller.frame = load ptr, ptr %7, align 8
  %frame5 = getelementptr i8, ptr %caller.frame, i64 -224
  %8 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %frame5, ptr %8, align 8
  fence syncscope("singlethread") seq_cst
  store i64 0, ptr %frame5, align 8
  %r = call i32 @__pc_setjmp(ptr @outer, ptr %frame5, i32 0) #0
  br label %after

dispatch:                                         ; preds = %again, %frame7
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume6
  ]

again:                                            ; preds = %frame7
  %9 = call i32 @__pc_setjmp_again(ptr %13) #0
  %10 = icmp ne i32 %9, 0
  br i1 %10, label %after, label %dispatch

frame7:                                           ; preds = %entry
  %11 = getelementptr i8, ptr %frame, i64 8
  %12 = load i64, ptr %11, align 8
  %13 = inttoptr i64 %12 to ptr
  %serial = load i64, ptr %13, align 8
  %14 = icmp ne i64 %serial, 0
  br i1 %14, label %again, label %dispatch
}

; Function Attrs: cold noinline uwtable
define internal i8 @dynamic.popcorn_resume() #5 {
entry:
  %frame = call ptr @__pc_resume_enter()
  %0 = getelementptr i8, ptr %frame, i64 8
  %1 = load i64, ptr %0, align 8
  %2 = inttoptr i64 %1 to ptr
  %3 = getelementptr i8, ptr %2, i64 8
  %serial = load i64, ptr %3, align 8
  %4 = icmp ne i64 %serial, 0
  br i1 %4, label %again, label %dispatch

after1:                                           ; preds = %dispatch, %landed
  %slot.0 = phi ptr [ %2, %landed ], [ %12, %dispatch ]
  %5 = load ptr, ptr %slot.0, align 8
  %6 = load i8, ptr %5, align 1
  %7 = getelementptr i8, ptr %slot.0, i64 8
  store i64 0, ptr %7, align 8
  %8 = getelementptr i8, ptr %slot.0, i64 240
  fence syncscope("singlethread") seq_cst
  %9 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %8, ptr %9, align 8
  ret i8 %6

dispatch:                                         ; preds = %again, %entry
  %10 = getelementptr i8, ptr %frame, i64 8
  %11 = load i64, ptr %10, align 8
  %12 = inttoptr i64 %11 to ptr
  %13 = call i64 @__pc_resume_next() #20 [ "deopt"(i64 %11) ]
  br label %after1

again:                                            ; preds = %entry
  %14 = call i32 @__pc_setjmp_again(ptr %3) #0
  %15 = icmp ne i32 %14, 0
  br i1 %15, label %landed, label %dispatch

landed:                                           ; preds = %again
  %16 = ptrtoint ptr %2 to i64
  %17 = call i64 @site() #11 [ "deopt"(i64 %16) ]
  br label %after1
}

; Function Attrs: cold noinline uwtable
define internal i64 @cleans.popcorn_resume() #5 personality ptr @personality {
entry:
  %frame = call ptr @__pc_resume_enter()
  %ordinal = load i64, ptr %frame, align 8
  switch i64 %ordinal, label %none [
    i64 0, label %frame14
    i64 1, label %frame15
    i64 2, label %frame16
  ]

none:                                             ; preds = %dispatch, %entry
  unreachable

poll:                                             ; preds = %after, %returned6
  %slot.0 = phi ptr [ %15, %returned6 ], [ %slot.3, %after ]
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %loop, !prof !0

loop:                                             ; preds = %migrate, %resume8, %poll
  %slot.1 = phi ptr [ %slot.0, %poll ], [ %slot.0, %migrate ], [ %23, %resume8 ]
  %0 = getelementptr i8, ptr %slot.1, i64 248
  %r = call i32 @__pc_setjmp(ptr @outer, ptr %0, i32 0) #0
  br label %after

pad:                                              ; preds = %resume
  %exception = landingpad { ptr, i32 }
          cleanup
  fence syncscope("singlethread") seq_cst
  %1 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %15, ptr %1, align 8
  %2 = getelementptr i8, ptr %15, i64 8
  store { ptr, i32 } %exception, ptr %2, align 8
  %3 = getelementptr i8, ptr %15, i64 24
  %s = call i32 @__pc_setjmp(ptr @inner, ptr %3, i32 0) #0
  br label %after3

done:                                             ; preds = %after
  %4 = load ptr, ptr %slot.3, align 8
  %result = load i64, ptr %4, align 8
  %5 = getelementptr i8, ptr %slot.3, i64 248
  store i64 0, ptr %5, align 8
  %6 = getelementptr i8, ptr %slot.3, i64 24
  store i64 0, ptr %6, align 8
  %7 = getelementptr i8, ptr %slot.3, i64 480
  fence syncscope("singlethread") seq_cst
  %8 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %7, ptr %8, align 8
  ret i64 %result

migrate:                                          ; preds = %poll
  %9 = ptrtoint ptr %slot.0 to i64
  call void @__pc_migration_point() #14 [ "deopt"(i64 %9) ]
  br label %loop

after:                                            ; preds = %again9, %loop
  %slot2.0 = phi i32 [ %r, %loop ], [ %26, %again9 ]
  %slot.3 = phi ptr [ %slot.1, %loop ], [ %slot.7, %again9 ]
  %again = icmp eq i32 %slot2.0, 0
  br i1 %again, label %poll, label %done

after3:                                           ; preds = %again11, %pad
  %slot.4 = phi ptr [ %15, %pad ], [ %slot.7, %again11 ]
  %10 = ptrtoint ptr %slot.4 to i64
  %site = call i64 @site() #13 [ "deopt"(i64 %10) ]
  br label %after4

after4:                                           ; preds = %resume7, %after3
  %slot.5 = phi ptr [ %slot.4, %after3 ], [ %19, %resume7 ]
  %11 = getelementptr i8, ptr %slot.5, i64 8
  %12 = load { ptr, i32 }, ptr %11, align 8
  resume { ptr, i32 } %12

resume:                                           ; preds = %dispatch
  %13 = getelementptr i8, ptr %frame, i64 8
  %14 = load i64, ptr %13, align 8
  %15 = inttoptr i64 %14 to ptr
  %16 = invoke ptr @__pc_resume_next() #21 [ "deopt"(i64 %14) ]
          to label %returned6 unwind label %pad

returned6:                                        ; preds = %resume
  store ptr %16, ptr %15, align 8
  br label %poll

resume7:                                          ; preds = %dispatch
  %17 = getelementptr i8, ptr %frame, i64 8
  %18 = load i64, ptr %17, align 8
  %19 = inttoptr i64 %18 to ptr
  %20 = call i64 @__pc_resume_next() #22 [ "deopt"(i64 %18) ]
  br label %after4

resume8:                                          ; preds = %dispatch
  %21 = getelementptr i8, ptr %frame, i64 8
  %22 = load i64, ptr %21, align 8
  %23 = inttoptr i64 %22 to ptr
  call void @__pc_resume_next() #23 [ "deopt"(i64 %22) ]
  br label %loop

dispatch:                                         ; preds = %again9, %jump
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume7
    i64 2, label %resume8
  ]

jump:                                             ; preds = %again11, %jump10
  %24 = getelementptr i8, ptr %slot.7, i64 248
  %serial = load i64, ptr %24, align 8
  %25 = icmp ne i64 %serial, 0
  br i1 %25, label %again9, label %dispatch

again9:                                           ; preds = %jump
  %26 = call i32 @__pc_setjmp_again(ptr %24) #0
  %27 = icmp ne i32 %26, 0
  br i1 %27, label %after, label %dispatch

jump10:                                           ; preds = %frame16, %frame15, %frame14
  %slot.7 = phi ptr [ %40, %frame16 ], [ %37, %frame15 ], [ %34, %frame14 ]
  %28 = getelementptr i8, ptr %slot.7, i64 24
  %serial13 = load i64, ptr %28, align 8
  %29 = icmp ne i64 %serial13, 0
  br i1 %29, label %again11, label %jump

again11:                                          ; preds = %jump10
  %30 = call i32 @__pc_setjmp_again(ptr %28) #0
  %31 = icmp ne i32 %30, 0
  br i1 %31, label %after3, label %jump

frame14:                                          ; preds = %entry
  %32 = getelementptr i8, ptr %frame, i64 8
  %33 = load i64, ptr %32, align 8
  %34 = inttoptr i64 %33 to ptr
  br label %jump10

frame15:                                          ; preds = %entry
  %35 = getelementptr i8, ptr %frame, i64 8
  %36 = load i64, ptr %35, align 8
  %37 = inttoptr i64 %36 to ptr
  br label %jump10

frame16:                                          ; preds = %entry
  %38 = getelementptr i8, ptr %frame, i64 8
  %39 = load i64, ptr %38, align 8
  %40 = inttoptr i64 %39 to ptr
  br label %jump10
}

attributes #0 = { returns_twice }
attributes #1 = { nounwind returns_twice }
attributes #2 = { nocallback nofree nosync nounwind willreturn memory(none) }
attributes #3 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nounwind }
attributes #5 = { cold noinline uwtable }
attributes #6 = { nobuiltin "statepoint-id"="#0" }
attributes #7 = { nobuiltin "statepoint-id"="#1" }
attributes #8 = { nobuiltin "statepoint-id"="#2" }
attributes #9 = { nobuiltin "statepoint-id"="#3" }
attributes #10 = { nobuiltin "statepoint-id"="#4" }
attributes #11 = { nobuiltin "statepoint-id"="#5" }
attributes #12 = { nobuiltin "statepoint-id"="#6" }
attributes #13 = { nobuiltin "statepoint-id"="#7" }
attributes #14 = { nobuiltin "statepoint-id"="#8" }
attributes #15 = { "statepoint-id"="#0" }
attributes #16 = { "statepoint-id"="#1" }
attributes #17 = { "statepoint-id"="#2" }
attributes #18 = { "statepoint-id"="#3" }
attributes #19 = { "statepoint-id"="#4" }
attributes #20 = { "statepoint-id"="#5" }
attributes #21 = { "statepoint-id"="#6" }
attributes #22 = { "statepoint-id"="#7" }
attributes #23 = { "statepoint-id"="#8" }

!0 = !{!"branch_weights", i32 1, i32 1048576}

; may migrate: again cleans dynamic two
; site 0: two.popcorn_resume 0 [i64]
; site 1: two.popcorn_resume 1 [i64]
; site 2: two.popcorn_resume 2 [i64, i32]
; site 3: again.popcorn_resume 0 [i64]
; site 4: again.popcorn_resume 1 []
; site 5: dynamic.popcorn_resume 0 [i64]
; site 6: cleans.popcorn_resume 0 [i64]
; site 7: cleans.popcorn_resume 1 [i64]
; site 8: cleans.popcorn_resume 2 [i64]
