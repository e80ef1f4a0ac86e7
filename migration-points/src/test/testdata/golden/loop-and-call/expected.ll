; ModuleID = 'loop-and-call'
source_filename = "loop-and-call"

@__pc_poll_flag = external hidden global i32
@f.popcorn_resume.slots = internal constant [5 x i32] [i32 1, i32 0, i32 1, i32 2, i32 3], align 4

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
  %slots = alloca [4 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @f.popcorn_resume.slots)
  call void @__pc_resume_next() #3 [ "deopt"(ptr %slots) ]
  br label %after

poll:                                             ; preds = %loop
  %i = phi i32 [ %i.next, %loop ]
  %sum = phi i32 [ %sum.next, %loop ]
  %0 = getelementptr i8, ptr %slots, i64 16
  store i32 %i, ptr %0, align 4
  %1 = getelementptr i8, ptr %slots, i64 24
  store i32 %sum, ptr %1, align 4
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %loop, !prof !0

loop:                                             ; preds = %after, %poll
  %2 = getelementptr i8, ptr %slots, i64 8
  %3 = load ptr, ptr %2, align 8
  %x = load i32, ptr %3, align 4
  %y = call i32 @native(i32 %x)
  %4 = getelementptr i8, ptr %slots, i64 24
  %5 = load i32, ptr %4, align 4
  %sum.next = add i32 %5, %y
  %6 = getelementptr i8, ptr %slots, i64 16
  %7 = load i32, ptr %6, align 4
  %i.next = add i32 %7, 1
  %8 = load i32, ptr %slots, align 4
  %done = icmp eq i32 %i.next, %8
  br i1 %done, label %exit, label %poll

exit:                                             ; preds = %loop
  %result = phi i32 [ %sum.next, %loop ]
  ret i32 %result

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #2 [ "deopt"(ptr %slots) ]
  br label %after

after:                                            ; preds = %entry, %migrate
  br label %loop
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
; site 0: f.popcorn_resume 0 [i32, i64, i32, i32]
