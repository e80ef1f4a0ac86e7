; ModuleID = 'every-boundary'
source_filename = "every-boundary"

@__pc_poll_flag = external hidden global i32
@f.popcorn_resume.slots = internal constant [7 x i32] [i32 3, i32 4, i32 6, i32 0, i32 0, i32 1, i32 0], align 4
@g.popcorn_resume.slots = internal constant [3 x i32] [i32 2, i32 3, i32 0], align 4

declare void @native()

define i32 @f(i32 %n) {
poll:
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %entry, !prof !0

entry:                                            ; preds = %migrate, %poll
  br label %poll1

poll1:                                            ; preds = %entry, %loop
  %i = phi i32 [ %n, %entry ], [ %less, %loop ]
  %flag3 = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked4 = icmp ne i32 %flag3, 0
  br i1 %asked4, label %migrate2, label %loop, !prof !0

loop:                                             ; preds = %migrate2, %poll1
  %less = sub i32 %i, 1
  %done = icmp eq i32 %less, 0
  br i1 %done, label %poll5, label %poll1

poll5:                                            ; preds = %loop
  call void @native()
  %flag7 = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked8 = icmp ne i32 %flag7, 0
  br i1 %asked8, label %migrate6, label %exit, !prof !0

exit:                                             ; preds = %migrate6, %poll5
  ret i32 %n

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #2 [ "deopt"(i32 %n) ]
  br label %entry

migrate2:                                         ; preds = %poll1
  call void @__pc_migration_point() #3 [ "deopt"(i32 %n, i32 %i) ]
  br label %loop

migrate6:                                         ; preds = %poll5
  call void @__pc_migration_point() #4 [ "deopt"(i32 %n) ]
  br label %exit
}

define i32 @g(i32 %n) {
poll:
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %0, !prof !0

0:                                                ; preds = %migrate, %poll
  %r = musttail call i32 @f(i32 %n)
  ret i32 %r

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #5 [ "deopt"(i32 %n) ]
  br label %0
}

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #0

; Function Attrs: cold noinline uwtable
define internal i32 @f.popcorn_resume() #1 {
entry:
  %slots = alloca [2 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @f.popcorn_resume.slots)
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume7
    i64 2, label %resume8
  ]

none:                                             ; preds = %entry
  unreachable

exit:                                             ; preds = %migrate6, %resume8, %left
  %0 = load i32, ptr %slots, align 4
  ret i32 %0

migrate2:                                         ; preds = %resume
  call void @__pc_migration_point() #3 [ "deopt"(ptr %slots) ]
  br label %loop4

migrate6:                                         ; preds = %left
  call void @__pc_migration_point() #4 [ "deopt"(ptr %slots) ]
  br label %exit

loop4:                                            ; preds = %migrate2, %resume7, %resume
  %1 = getelementptr i8, ptr %slots, i64 8
  %2 = load i32, ptr %1, align 4
  %3 = load i32, ptr %slots, align 4
  br label %clean

clean:                                            ; preds = %clean6, %clean5, %loop4
  %variable.0 = phi i32 [ %2, %loop4 ], [ %6, %clean6 ], [ %6, %clean5 ]
  %4 = sub i32 %variable.0, 1
  %5 = icmp eq i32 %4, 0
  br i1 %5, label %left, label %clean5

clean5:                                           ; preds = %clean
  %6 = phi i32 [ %4, %clean ]
  %7 = load volatile i32, ptr @__pc_poll_flag, align 4
  %8 = icmp ne i32 %7, 0
  br i1 %8, label %clean6, label %clean, !prof !0

clean6:                                           ; preds = %clean5
  call void @__pc_migration_point() #3 [ "deopt"(i32 %3, i32 %6) ]
  br label %clean

left:                                             ; preds = %clean
  call void @native()
  %flag7 = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked8 = icmp ne i32 %flag7, 0
  br i1 %asked8, label %migrate6, label %exit, !prof !0

resume:                                           ; preds = %entry
  call void @__pc_resume_next() #6 [ "deopt"(ptr %slots) ]
  %9 = load i32, ptr %slots, align 4
  %10 = getelementptr i8, ptr %slots, i64 8
  store i32 %9, ptr %10, align 4
  %flag3 = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked4 = icmp ne i32 %flag3, 0
  br i1 %asked4, label %migrate2, label %loop4, !prof !0

resume7:                                          ; preds = %entry
  call void @__pc_resume_next() #7 [ "deopt"(ptr %slots) ]
  br label %loop4

resume8:                                          ; preds = %entry
  call void @__pc_resume_next() #8 [ "deopt"(ptr %slots) ]
  br label %exit
}

; Function Attrs: nounwind
declare hidden i64 @__pc_resume_fill(ptr, ptr) #0

declare hidden void @__pc_resume_next()

; Function Attrs: cold noinline uwtable
define internal i32 @g.popcorn_resume() #1 {
entry:
  %slots = alloca [2 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @g.popcorn_resume.slots)
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume2
  ]

none:                                             ; preds = %entry
  unreachable

after:                                            ; preds = %resume2, %resume
  %0 = getelementptr i8, ptr %slots, i64 8
  %1 = load i32, ptr %0, align 4
  ret i32 %1

resume:                                           ; preds = %entry
  call void @__pc_resume_next() #9 [ "deopt"(ptr %slots) ]
  %2 = load i32, ptr %slots, align 4
  %r = call i32 @f(i32 %2) #10 [ "deopt"() ]
  %3 = getelementptr i8, ptr %slots, i64 8
  store i32 %r, ptr %3, align 4
  br label %after

resume2:                                          ; preds = %entry
  %4 = call i32 @__pc_resume_next() #11 [ "deopt"() ]
  %5 = getelementptr i8, ptr %slots, i64 8
  store i32 %4, ptr %5, align 4
  br label %after
}

attributes #0 = { nounwind }
attributes #1 = { cold noinline uwtable }
attributes #2 = { nobuiltin "statepoint-id"="#0" }
attributes #3 = { nobuiltin "statepoint-id"="#1" }
attributes #4 = { nobuiltin "statepoint-id"="#2" }
attributes #5 = { nobuiltin "statepoint-id"="#3" }
attributes #6 = { "statepoint-id"="#0" }
attributes #7 = { "statepoint-id"="#1" }
attributes #8 = { "statepoint-id"="#2" }
attributes #9 = { "statepoint-id"="#3" }
attributes #10 = { nobuiltin "statepoint-id"="#4" }
attributes #11 = { "statepoint-id"="#4" }

!0 = !{!"branch_weights", i32 1, i32 1048576}

; may migrate: f g
; site 0: f.popcorn_resume 0 [i32]
; site 1: f.popcorn_resume 1 [i32, i32]
; site 2: f.popcorn_resume 2 [i32]
; site 3: g.popcorn_resume 0 [i32]
; site 4: g.popcorn_resume 1 []
