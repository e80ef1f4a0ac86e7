; ModuleID = 'recursion'
source_filename = "recursion"

@table = constant [1 x ptr] [ptr @callback]
@__pc_poll_flag = external hidden global i32
@factorial.popcorn_resume.slots = internal constant [4 x i32] [i32 2, i32 3, i32 0, i32 0], align 4
@callback.popcorn_resume.slots = internal constant [3 x i32] [i32 2, i32 2, i32 0], align 4
@caller.popcorn_resume.slots = internal constant [2 x i32] [i32 1, i32 0], align 4
@search.popcorn_resume.slots = internal constant [6 x i32] [i32 3, i32 3, i32 3, i32 0, i32 1, i32 2], align 4

define i64 @factorial(i64 %n) {
entry:
  %zero = icmp eq i64 %n, 0
  br i1 %zero, label %exit, label %poll

poll:                                             ; preds = %entry
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %more, !prof !0

more:                                             ; preds = %migrate, %poll
  %less = sub i64 %n, 1
  %rest = call i64 @factorial(i64 %less) #2 [ "deopt"(i64 %n) ]
  %product = mul i64 %n, %rest
  br label %exit

exit:                                             ; preds = %more, %entry
  %r = phi i64 [ 1, %entry ], [ %product, %more ]
  ret i64 %r

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #3 [ "deopt"(i64 %n) ]
  br label %more
}

define internal void @callback(ptr %next) {
poll:
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %0, !prof !0

0:                                                ; preds = %migrate, %poll
  call void %next(ptr %next) #4 [ "deopt"() ]
  ret void

migrate:                                          ; preds = %poll
  %1 = ptrtoint ptr %next to i64
  call void @__pc_migration_point() #5 [ "deopt"(i64 %1) ]
  br label %0
}

define zeroext i8 @caller(i8 zeroext %a) {
  %r = call i64 @factorial(i64 5) #6 [ "deopt"(i8 %a) ]
  %t = trunc i64 %r to i8
  %s = add i8 %t, %a
  ret i8 %s
}

define void @stranger() {
  ret void
}

define i64 @search(i64 %n, ptr %a) {
entry:
  br label %poll

poll:                                             ; preds = %entry, %latch
  %i = phi i64 [ 0, %entry ], [ %i1, %latch ]
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %loop, !prof !0

loop:                                             ; preds = %migrate, %poll
  %p = getelementptr i8, ptr %a, i64 %i
  %x = load i8, ptr %p, align 1
  %found = icmp eq i8 %x, 7
  br i1 %found, label %call, label %latch

latch:                                            ; preds = %loop
  %i1 = add i64 %i, 1
  %more = icmp ne i64 %i1, 16
  br i1 %more, label %poll, label %again

call:                                             ; preds = %loop
  %less = add i64 %n, -1
  %r = call i64 @search(i64 %less, ptr %a) #7 [ "deopt"() ]
  ret i64 %r

again:                                            ; preds = %latch
  %less2 = add i64 %n, -2
  %s = call i64 @search(i64 %less2, ptr %a) #8 [ "deopt"() ]
  ret i64 %s

migrate:                                          ; preds = %poll
  %0 = ptrtoint ptr %a to i64
  call void @__pc_migration_point() #9 [ "deopt"(i64 %n, i64 %0, i64 %i) ]
  br label %loop
}

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #0

; Function Attrs: cold noinline uwtable
define internal i64 @factorial.popcorn_resume() #1 {
entry:
  %slots = alloca [2 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @factorial.popcorn_resume.slots)
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume2
  ]

none:                                             ; preds = %entry
  unreachable

after:                                            ; preds = %resume, %resume2
  %0 = load i64, ptr %slots, align 4
  %1 = getelementptr i8, ptr %slots, i64 8
  %2 = load i64, ptr %1, align 4
  %product = mul i64 %0, %2
  ret i64 %product

resume:                                           ; preds = %entry
  %3 = call i64 @__pc_resume_next() #10 [ "deopt"(ptr %slots) ]
  %4 = getelementptr i8, ptr %slots, i64 8
  store i64 %3, ptr %4, align 4
  br label %after

resume2:                                          ; preds = %entry
  call void @__pc_resume_next() #11 [ "deopt"(ptr %slots) ]
  %5 = load i64, ptr %slots, align 4
  %less = sub i64 %5, 1
  %rest = call i64 @factorial(i64 %less) #2 [ "deopt"(ptr %slots) ]
  %6 = getelementptr i8, ptr %slots, i64 8
  store i64 %rest, ptr %6, align 4
  br label %after
}

; Function Attrs: nounwind
declare hidden i64 @__pc_resume_fill(ptr, ptr) #0

declare hidden void @__pc_resume_next()

; Function Attrs: cold noinline uwtable
define internal void @callback.popcorn_resume() #1 {
entry:
  %slots = alloca [1 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @callback.popcorn_resume.slots)
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume2
  ]

none:                                             ; preds = %entry
  unreachable

after:                                            ; preds = %resume, %resume2
  ret void

resume:                                           ; preds = %entry
  call void @__pc_resume_next() #12 [ "deopt"() ]
  br label %after

resume2:                                          ; preds = %entry
  call void @__pc_resume_next() #13 [ "deopt"(ptr %slots) ]
  %0 = load ptr, ptr %slots, align 8
  call void %0(ptr %0) #4 [ "deopt"() ]
  br label %after
}

; Function Attrs: cold noinline uwtable
define internal zeroext i8 @caller.popcorn_resume() #1 {
entry:
  %slots = alloca [2 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @caller.popcorn_resume.slots)
  %0 = call i64 @__pc_resume_next() #14 [ "deopt"(ptr %slots) ]
  %1 = getelementptr i8, ptr %slots, i64 8
  store i64 %0, ptr %1, align 4
  %2 = getelementptr i8, ptr %slots, i64 8
  %3 = load i64, ptr %2, align 4
  %4 = trunc i64 %3 to i8
  %5 = load i8, ptr %slots, align 1
  %6 = add i8 %4, %5
  ret i8 %6
}

; Function Attrs: cold noinline uwtable
define internal i64 @search.popcorn_resume() #1 {
entry:
  %slots = alloca [5 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @search.popcorn_resume.slots)
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume8
    i64 2, label %resume9
  ]

none:                                             ; preds = %entry
  unreachable

common.ret:                                       ; preds = %after1, %after
  %common.ret.op = phi i64 [ %1, %after ], [ %3, %after1 ]
  ret i64 %common.ret.op

after:                                            ; preds = %resume, %left
  %0 = getelementptr i8, ptr %slots, i64 24
  %1 = load i64, ptr %0, align 4
  br label %common.ret

after1:                                           ; preds = %resume8, %left7
  %2 = getelementptr i8, ptr %slots, i64 32
  %3 = load i64, ptr %2, align 4
  br label %common.ret

clean:                                            ; preds = %clean6, %clean4, %resume9
  %variable.0 = phi i64 [ %26, %resume9 ], [ %7, %clean6 ], [ %7, %clean4 ]
  %4 = getelementptr i8, ptr %28, i64 %variable.0
  %5 = load i8, ptr %4, align 1
  %6 = icmp eq i8 %5, 7
  br i1 %6, label %left, label %clean5

clean4:                                           ; preds = %clean5
  %7 = phi i64 [ %10, %clean5 ]
  %8 = load volatile i32, ptr @__pc_poll_flag, align 4
  %9 = icmp ne i32 %8, 0
  br i1 %9, label %clean6, label %clean, !prof !0

clean5:                                           ; preds = %clean
  %10 = add i64 %variable.0, 1
  %11 = icmp ne i64 %10, 16
  br i1 %11, label %clean4, label %left7

clean6:                                           ; preds = %clean4
  %12 = ptrtoint ptr %28 to i64
  call void @__pc_migration_point() #9 [ "deopt"(i64 %29, i64 %12, i64 %7) ]
  br label %clean

left:                                             ; preds = %clean
  %13 = load i64, ptr %slots, align 4
  %less = add i64 %13, -1
  %14 = getelementptr i8, ptr %slots, i64 8
  %15 = load ptr, ptr %14, align 8
  %r = call i64 @search(i64 %less, ptr %15) #7 [ "deopt"() ]
  %16 = getelementptr i8, ptr %slots, i64 24
  store i64 %r, ptr %16, align 4
  br label %after

left7:                                            ; preds = %clean5
  %17 = load i64, ptr %slots, align 4
  %less2 = add i64 %17, -2
  %18 = getelementptr i8, ptr %slots, i64 8
  %19 = load ptr, ptr %18, align 8
  %s = call i64 @search(i64 %less2, ptr %19) #8 [ "deopt"() ]
  %20 = getelementptr i8, ptr %slots, i64 32
  store i64 %s, ptr %20, align 4
  br label %after1

resume:                                           ; preds = %entry
  %21 = call i64 @__pc_resume_next() #15 [ "deopt"() ]
  %22 = getelementptr i8, ptr %slots, i64 24
  store i64 %21, ptr %22, align 4
  br label %after

resume8:                                          ; preds = %entry
  %23 = call i64 @__pc_resume_next() #16 [ "deopt"() ]
  %24 = getelementptr i8, ptr %slots, i64 32
  store i64 %23, ptr %24, align 4
  br label %after1

resume9:                                          ; preds = %entry
  call void @__pc_resume_next() #17 [ "deopt"(ptr %slots) ]
  %25 = getelementptr i8, ptr %slots, i64 16
  %26 = load i64, ptr %25, align 4
  %27 = getelementptr i8, ptr %slots, i64 8
  %28 = load ptr, ptr %27, align 8
  %29 = load i64, ptr %slots, align 4
  br label %clean
}

attributes #0 = { nounwind }
attributes #1 = { cold noinline uwtable }
attributes #2 = { nobuiltin "statepoint-id"="#0" }
attributes #3 = { nobuiltin "statepoint-id"="#1" }
attributes #4 = { nobuiltin "statepoint-id"="#2" }
attributes #5 = { nobuiltin "statepoint-id"="#3" }
attributes #6 = { nobuiltin "statepoint-id"="#4" }
attributes #7 = { nobuiltin "statepoint-id"="#5" }
attributes #8 = { nobuiltin "statepoint-id"="#6" }
attributes #9 = { nobuiltin "statepoint-id"="#7" }
attributes #10 = { "statepoint-id"="#0" }
attributes #11 = { "statepoint-id"="#1" }
attributes #12 = { "statepoint-id"="#2" }
attributes #13 = { "statepoint-id"="#3" }
attributes #14 = { "statepoint-id"="#4" }
attributes #15 = { "statepoint-id"="#5" }
attributes #16 = { "statepoint-id"="#6" }
attributes #17 = { "statepoint-id"="#7" }

!0 = !{!"branch_weights", i32 1, i32 1048576}

; may migrate: callback caller factorial search
; site 0: factorial.popcorn_resume 0 [i64]
; site 1: factorial.popcorn_resume 1 [i64]
; site 2: callback.popcorn_resume 0 []
; site 3: callback.popcorn_resume 1 [i64]
; site 4: caller.popcorn_resume 0 [i8]
; site 5: search.popcorn_resume 0 []
; site 6: search.popcorn_resume 1 []
; site 7: search.popcorn_resume 2 [i64, i64, i64]
