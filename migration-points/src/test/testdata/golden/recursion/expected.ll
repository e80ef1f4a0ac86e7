; ModuleID = 'recursion'
source_filename = "recursion"

@table = constant [1 x ptr] [ptr @callback]
@__pc_poll_flag = external hidden global i32

define i64 @factorial(i64 %n) {
poll:
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %entry, !prof !0

entry:                                            ; preds = %migrate, %poll
  %zero = icmp eq i64 %n, 0
  br i1 %zero, label %exit, label %more

more:                                             ; preds = %entry
  %less = sub i64 %n, 1
  %rest = call i64 @factorial(i64 %less) #2 [ "deopt"(i64 %n) ]
  %product = mul i64 %n, %rest
  br label %exit

exit:                                             ; preds = %more, %entry
  %r = phi i64 [ 1, %entry ], [ %product, %more ]
  ret i64 %r

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #3 [ "deopt"(i64 %n) ]
  br label %entry
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

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #0

; Function Attrs: cold noinline uwtable
define internal i64 @factorial.popcorn_resume() #1 {
entry:
  %frame = call ptr @__pc_resume_enter()
  %ordinal = load i64, ptr %frame, align 4
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume4
  ]

none:                                             ; preds = %entry
  unreachable

more:                                             ; preds = %resume4
  %less = sub i64 %4, 1
  %rest = call i64 @factorial(i64 %less) #2 [ "deopt"(i64 %4) ]
  br label %after

exit:                                             ; preds = %after, %resume4
  %r = phi i64 [ 1, %resume4 ], [ %product, %after ]
  ret i64 %r

after:                                            ; preds = %resume, %more
  %slot1.0 = phi i64 [ %rest, %more ], [ %2, %resume ]
  %slot.0 = phi i64 [ %4, %more ], [ %1, %resume ]
  %product = mul i64 %slot.0, %slot1.0
  br label %exit

resume:                                           ; preds = %entry
  %0 = getelementptr i8, ptr %frame, i64 8
  %1 = load i64, ptr %0, align 4
  %next = call ptr @__pc_resume_next()
  %2 = call i64 %next() #7 [ "deopt"(i64 %1) ]
  br label %after

resume4:                                          ; preds = %entry
  %3 = getelementptr i8, ptr %frame, i64 8
  %4 = load i64, ptr %3, align 4
  %next5 = call ptr @__pc_resume_next()
  call void %next5() #8 [ "deopt"(i64 %4) ]
  %zero = icmp eq i64 %4, 0
  br i1 %zero, label %exit, label %more
}

; Function Attrs: nounwind
declare hidden ptr @__pc_resume_enter() #0

; Function Attrs: nounwind
declare hidden ptr @__pc_resume_next() #0

; Function Attrs: cold noinline uwtable
define internal void @callback.popcorn_resume() #1 {
entry:
  %frame = call ptr @__pc_resume_enter()
  %ordinal = load i64, ptr %frame, align 4
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume2
  ]

none:                                             ; preds = %entry
  unreachable

after:                                            ; preds = %resume, %resume2
  ret void

resume:                                           ; preds = %entry
  %next = call ptr @__pc_resume_next()
  call void %next() #9 [ "deopt"() ]
  br label %after

resume2:                                          ; preds = %entry
  %0 = getelementptr i8, ptr %frame, i64 8
  %1 = load i64, ptr %0, align 4
  %2 = inttoptr i64 %1 to ptr
  %next3 = call ptr @__pc_resume_next()
  call void %next3() #10 [ "deopt"(i64 %1) ]
  call void %2(ptr %2) #4 [ "deopt"() ]
  br label %after
}

; Function Attrs: cold noinline uwtable
define internal zeroext i8 @caller.popcorn_resume() #1 {
entry:
  %frame = call ptr @__pc_resume_enter()
  %0 = getelementptr i8, ptr %frame, i64 8
  %1 = load i64, ptr %0, align 4
  %2 = trunc i64 %1 to i8
  %next = call ptr @__pc_resume_next()
  %3 = call i64 %next() #11 [ "deopt"(i8 %2) ]
  %4 = trunc i64 %3 to i8
  %5 = add i8 %4, %2
  ret i8 %5
}

attributes #0 = { nounwind }
attributes #1 = { cold noinline uwtable }
attributes #2 = { nobuiltin "statepoint-id"="#0" }
attributes #3 = { nobuiltin "statepoint-id"="#1" }
attributes #4 = { nobuiltin "statepoint-id"="#2" }
attributes #5 = { nobuiltin "statepoint-id"="#3" }
attributes #6 = { nobuiltin "statepoint-id"="#4" }
attributes #7 = { "statepoint-id"="#0" }
attributes #8 = { "statepoint-id"="#1" }
attributes #9 = { "statepoint-id"="#2" }
attributes #10 = { "statepoint-id"="#3" }
attributes #11 = { "statepoint-id"="#4" }

!0 = !{!"branch_weights", i32 1, i32 1048576}

; may migrate: callback caller factorial
; site 0: factorial.popcorn_resume 0 [i64]
; site 1: factorial.popcorn_resume 1 [i64]
; site 2: callback.popcorn_resume 0 []
; site 3: callback.popcorn_resume 1 [i64]
; site 4: caller.popcorn_resume 0 [i8]
