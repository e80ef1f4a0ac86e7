; ModuleID = 'irreducible'
source_filename = "irreducible"

@__pc_poll_flag = external hidden global i32
@f.popcorn_resume.slots = internal constant [2 x i32] [i32 1, i32 0], align 4

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
  %slots = alloca [1 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @f.popcorn_resume.slots)
  call void @__pc_resume_next() #3 [ "deopt"(ptr %slots) ]
  br label %after

left:                                             ; preds = %after, %right
  %0 = load i32, ptr %slots, align 4
  %l.next = sub i32 %0, 1
  %l.done = icmp eq i32 %l.next, 0
  br i1 %l.done, label %exit, label %right

right:                                            ; preds = %left
  %r = phi i32 [ %l.next, %left ]
  %r.next = sub i32 %r, 3
  store i32 %r.next, ptr %slots, align 4
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %left, !prof !0

exit:                                             ; preds = %left
  %1 = load i32, ptr %slots, align 4
  ret i32 %1

migrate:                                          ; preds = %right
  call void @__pc_migration_point() #2 [ "deopt"(ptr %slots) ]
  br label %after

after:                                            ; preds = %entry, %migrate
  br label %left
}

; Function Attrs: nounwind
declare hidden i64 @__pc_resume_fill(ptr, ptr) #0

declare hidden void @__pc_resume_next()

attributes #0 = { nounwind }
attributes #1 = { cold noinline uwtable }
attributes #2 = { nobuiltin "statepoint-id"="#0" }
attributes #3 = { "statepoint-id"="#0" }

!0 = !{!"branch_weights", i32 1, i32 1048576}

; may migrate: f
; site 0: f.popcorn_resume 0 [i32]
