; ModuleID = 'irreducible'
source_filename = "irreducible"

@__pc_poll_flag = external hidden global i32

define i32 @f(i32 %n, i1 %c) {
entry:
  br i1 %c, label %poll, label %right

poll:                                             ; preds = %entry, %right
  %l = phi i32 [ %n, %entry ], [ %r.next, %right ]
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %left, !prof !0

left:                                             ; preds = %migrate, %poll
  %l.next = sub i32 %l, 1
  %l.done = icmp eq i32 %l.next, 0
  br i1 %l.done, label %exit, label %right

right:                                            ; preds = %left, %entry
  %r = phi i32 [ %n, %entry ], [ %l.next, %left ]
  %r.next = sub i32 %r, 3
  br label %poll

exit:                                             ; preds = %left
  ret i32 %l

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #2 [ "deopt"(i32 %l) ]
  br label %left
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
  call void @__pc_resume_next() #3 [ "deopt"(i32 %2) ]
  br label %after

left:                                             ; preds = %after, %right
  %slot.0 = phi i32 [ %slot.1, %after ], [ %r.next, %right ]
  %l.next = sub i32 %slot.0, 1
  %l.done = icmp eq i32 %l.next, 0
  br i1 %l.done, label %exit, label %right

right:                                            ; preds = %left
  %r = phi i32 [ %l.next, %left ]
  %r.next = sub i32 %r, 3
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %left, !prof !0

exit:                                             ; preds = %left
  ret i32 %slot.0

migrate:                                          ; preds = %right
  call void @__pc_migration_point() #2 [ "deopt"(i32 %r.next) ]
  br label %after

after:                                            ; preds = %entry, %migrate
  %slot.1 = phi i32 [ %2, %entry ], [ %r.next, %migrate ]
  br label %left
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
; site 0: f.popcorn_resume 0 [i32]
