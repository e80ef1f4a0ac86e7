; ModuleID = 'loop-and-call'
source_filename = "loop-and-call"

@__pc_poll_flag = external hidden global i32

declare i32 @native(i32)

define i32 @f(i32 %n, ptr %p, i32 %unused) {
entry:
  %positive = icmp sgt i32 %n, 0
  br i1 %positive, label %poll, label %exit

poll:                                             ; preds = %entry, %loop
  %i = phi i32 [ 0, %entry ], [ %i.next, %loop ]
  %sum = phi i32 [ 1, %entry ], [ %sum.next, %loop ]
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %loop, !prof !0

loop:                                             ; preds = %migrate, %poll
  %x = load i32, ptr %p, align 4
  %y = call i32 @native(i32 %x)
  %sum.next = add i32 %sum, %y
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %exit, label %poll

exit:                                             ; preds = %loop, %entry
  %result = phi i32 [ 0, %entry ], [ %sum.next, %loop ]
  ret i32 %result

migrate:                                          ; preds = %poll
  %0 = ptrtoint ptr %p to i64
  call void @__pc_migration_point() #2 [ "deopt"(i32 %n, i64 %0, i32 %i, i32 %sum) ]
  br label %loop
}

define i32 @leaf(i32 %a) {
  %r = call i32 @native(i32 %a)
  ret i32 %r
}

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #0

; Function Attrs: cold noinline uwtable
define internal i32 @f.popcorn_resume() #1 {
entry:
  %frame = call ptr @__pc_resume_enter()
  %0 = getelementptr i8, ptr %frame, i64 8
  %1 = load i64, ptr %0, align 4
  %2 = trunc i64 %1 to i32
  %3 = getelementptr i8, ptr %frame, i64 16
  %4 = load i64, ptr %3, align 4
  %5 = getelementptr i8, ptr %frame, i64 24
  %6 = load i64, ptr %5, align 4
  %7 = trunc i64 %6 to i32
  %8 = getelementptr i8, ptr %frame, i64 32
  %9 = load i64, ptr %8, align 4
  %10 = trunc i64 %9 to i32
  %11 = inttoptr i64 %4 to ptr
  call void @__pc_resume_next() #3 [ "deopt"(i32 %2, i64 %4, i32 %7, i32 %10) ]
  br label %after

poll:                                             ; preds = %loop
  %i = phi i32 [ %i.next, %loop ]
  %sum = phi i32 [ %sum.next, %loop ]
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %loop, !prof !0

loop:                                             ; preds = %after, %poll
  %slot2.0 = phi i32 [ %slot2.1, %after ], [ %i, %poll ]
  %slot3.0 = phi i32 [ %slot3.1, %after ], [ %sum, %poll ]
  %x = load i32, ptr %11, align 4
  %y = call i32 @native(i32 %x)
  %sum.next = add i32 %slot3.0, %y
  %i.next = add i32 %slot2.0, 1
  %done = icmp eq i32 %i.next, %2
  br i1 %done, label %exit, label %poll

exit:                                             ; preds = %loop
  %result = phi i32 [ %sum.next, %loop ]
  ret i32 %result

migrate:                                          ; preds = %poll
  %12 = ptrtoint ptr %11 to i64
  call void @__pc_migration_point() #2 [ "deopt"(i32 %2, i64 %12, i32 %i, i32 %sum) ]
  br label %after

after:                                            ; preds = %entry, %migrate
  %slot2.1 = phi i32 [ %7, %entry ], [ %i, %migrate ]
  %slot3.1 = phi i32 [ %10, %entry ], [ %sum, %migrate ]
  br label %loop
}

; Function Attrs: nounwind
declare hidden ptr @__pc_resume_enter() #0

declare hidden void @__pc_resume_next()

attributes #0 = { nounwind }
attributes #1 = { cold noinline uwtable }
attributes #2 = { nobuiltin "statepoint-id"="#0" }
attributes #3 = { "statepoint-id"="#0" }

!0 = !{!"branch_weights", i32 1, i32 1048576}

; may migrate: f
; site 0: f.popcorn_resume 0 [i32, i64, i32, i32]
