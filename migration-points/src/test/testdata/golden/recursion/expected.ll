; ModuleID = 'recursion'
source_filename = "recursion"

@table = constant [1 x ptr] [ptr @callback]
@__pc_poll_flag = external hidden global i32
@factorial.popcorn_resume.slots = internal constant [4 x i32] [i32 2, i32 3, i32 0, i32 0], align 4
@callback.popcorn_resume.slots = internal constant [3 x i32] [i32 2, i32 2, i32 0], align 4
@caller.popcorn_resume.slots = internal constant [2 x i32] [i32 1, i32 0], align 4

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
  %slots = alloca [2 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @factorial.popcorn_resume.slots)
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume3
  ]

none:                                             ; preds = %entry
  unreachable

more:                                             ; preds = %resume3
  %0 = load i64, ptr %slots, align 4
  %less = sub i64 %0, 1
  %rest = call i64 @factorial(i64 %less) #2 [ "deopt"(ptr %slots) ]
  %1 = getelementptr i8, ptr %slots, i64 8
  store i64 %rest, ptr %1, align 4
  br label %after

exit:                                             ; preds = %after, %resume3
  %r = phi i64 [ 1, %resume3 ], [ %product, %after ]
  ret i64 %r

after:                                            ; preds = %resume, %more
  %2 = load i64, ptr %slots, align 4
  %3 = getelementptr i8, ptr %slots, i64 8
  %4 = load i64, ptr %3, align 4
  %product = mul i64 %2, %4
  br label %exit

resume:                                           ; preds = %entry
  %5 = call i64 @__pc_resume_next() #7 [ "deopt"(ptr %slots) ]
  %6 = getelementptr i8, ptr %slots, i64 8
  store i64 %5, ptr %6, align 4
  br label %after

resume3:                                          ; preds = %entry
  call void @__pc_resume_next() #8 [ "deopt"(ptr %slots) ]
  %7 = load i64, ptr %slots, align 4
  %zero = icmp eq i64 %7, 0
  br i1 %zero, label %exit, label %more
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
  call void @__pc_resume_next() #9 [ "deopt"() ]
  br label %after

resume2:                                          ; preds = %entry
  call void @__pc_resume_next() #10 [ "deopt"(ptr %slots) ]
  %0 = load ptr, ptr %slots, align 8
  call void %0(ptr %0) #4 [ "deopt"() ]
  br label %after
}

; Function Attrs: cold noinline uwtable
define internal zeroext i8 @caller.popcorn_resume() #1 {
entry:
  %slots = alloca [2 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @caller.popcorn_resume.slots)
  %0 = call i64 @__pc_resume_next() #11 [ "deopt"(ptr %slots) ]
  %1 = getelementptr i8, ptr %slots, i64 8
  store i64 %0, ptr %1, align 4
  %2 = getelementptr i8, ptr %slots, i64 8
  %3 = load i64, ptr %2, align 4
  %4 = trunc i64 %3 to i8
  %5 = load i8, ptr %slots, align 1
  %6 = add i8 %4, %5
  ret i8 %6
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
