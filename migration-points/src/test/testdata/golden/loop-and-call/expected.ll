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
  %0 = getelementptr i8, ptr %slots, i64 16
  %1 = load i32, ptr %0, align 4
  %2 = getelementptr i8, ptr %slots, i64 24
  %3 = load i32, ptr %2, align 4
  %4 = getelementptr i8, ptr %slots, i64 8
  %5 = load ptr, ptr %4, align 8
  %6 = load i32, ptr %slots, align 4
  br label %clean

clean:                                            ; preds = %clean3, %clean2, %entry
  %variable.0 = phi i32 [ %1, %entry ], [ %12, %clean3 ], [ %12, %clean2 ]
  %variable4.0 = phi i32 [ %3, %entry ], [ %13, %clean3 ], [ %13, %clean2 ]
  %7 = load i32, ptr %5, align 4
  %8 = call i32 @native(i32 %7)
  %9 = add i32 %variable4.0, %8
  %10 = add i32 %variable.0, 1
  %11 = icmp eq i32 %10, %6
  br i1 %11, label %left, label %clean2

clean2:                                           ; preds = %clean
  %12 = phi i32 [ %10, %clean ]
  %13 = phi i32 [ %9, %clean ]
  %14 = load volatile i32, ptr @__pc_poll_flag, align 4
  %15 = icmp ne i32 %14, 0
  br i1 %15, label %clean3, label %clean, !prof !0

clean3:                                           ; preds = %clean2
  %16 = ptrtoint ptr %5 to i64
  call void @__pc_migration_point() #2 [ "deopt"(i32 %6, i64 %16, i32 %12, i32 %13) ]
  br label %clean

left:                                             ; preds = %clean
  ret i32 %9
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
