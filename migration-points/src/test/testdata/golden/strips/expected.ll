; ModuleID = 'strips'
source_filename = "strips"

@__pc_poll_flag = external hidden global i32
@up.popcorn_resume.slots = internal constant [3 x i32] [i32 1, i32 0, i32 1], align 4
@down.popcorn_resume.slots = internal constant [4 x i32] [i32 1, i32 0, i32 1, i32 2], align 4
@pointer.popcorn_resume.slots = internal constant [4 x i32] [i32 1, i32 0, i32 1, i32 2], align 4

define i64 @up(i64 %n, ptr %p) {
entry:
  br label %first

first:                                            ; preds = %entry
  %0 = sub i64 %n, 0
  %1 = add i64 %0, -1
  %2 = icmp uge i64 %1, 7
  br i1 %2, label %next, label %enter, !prof !0

enter:                                            ; preds = %far, %next, %first
  %3 = phi i64 [ %n, %first ], [ %n, %next ], [ %10, %far ]
  %4 = phi i64 [ 0, %first ], [ %7, %next ], [ %7, %far ]
  br label %loop

loop:                                             ; preds = %loop, %enter
  %5 = phi i64 [ %4, %enter ], [ %i.next, %loop ]
  %i.next = add nuw i64 %5, 1
  %6 = icmp ne i64 %i.next, %3
  br i1 %6, label %loop, label %ended

ended:                                            ; preds = %loop
  %done = icmp eq i64 %i.next, %n
  br i1 %done, label %exit, label %poll

exit:                                             ; preds = %ended
  ret i64 %5

poll:                                             ; preds = %ended
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %between, !prof !1

between:                                          ; preds = %migrate, %poll
  br label %next

next:                                             ; preds = %between, %first
  %7 = phi i64 [ 0, %first ], [ %i.next, %between ]
  %8 = sub i64 %n, %7
  %9 = icmp ugt i64 %8, 7
  br i1 %9, label %far, label %enter

far:                                              ; preds = %next
  %10 = add i64 %7, 7
  br label %enter

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #2 [ "deopt"(i64 %n, i64 %i.next) ]
  br label %between
}

define i32 @down(i32 %n, i1 %which) {
entry:
  br i1 %which, label %first, label %other

other:                                            ; preds = %entry
  br label %first

first:                                            ; preds = %entry, %other
  %0 = phi i32 [ %n, %entry ], [ 100, %other ]
  %1 = phi i32 [ 0, %entry ], [ 1, %other ]
  %2 = sub i32 %0, %n
  %3 = icmp ugt i32 %2, 10
  %4 = icmp sgt i32 %0, %n
  %5 = and i1 %4, %3
  br i1 %5, label %next, label %enter, !prof !0

enter:                                            ; preds = %far, %next, %first
  %6 = phi i32 [ %n, %first ], [ %n, %next ], [ %18, %far ]
  %7 = phi i32 [ %0, %first ], [ %12, %next ], [ %12, %far ]
  %8 = phi i32 [ %1, %first ], [ %13, %next ], [ %13, %far ]
  br label %loop

loop:                                             ; preds = %loop, %enter
  %9 = phi i32 [ %7, %enter ], [ %i.next, %loop ]
  %10 = phi i32 [ %8, %enter ], [ %sum.next, %loop ]
  %sum.next = add i32 %10, %9
  %i.next = add nsw i32 %9, -2
  %11 = icmp sgt i32 %9, %6
  br i1 %11, label %loop, label %ended

ended:                                            ; preds = %loop
  %more = icmp sgt i32 %9, %n
  br i1 %more, label %poll, label %exit

exit:                                             ; preds = %ended
  ret i32 %sum.next

poll:                                             ; preds = %ended
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %between, !prof !1

between:                                          ; preds = %migrate, %poll
  br label %next

next:                                             ; preds = %between, %first
  %12 = phi i32 [ %0, %first ], [ %i.next, %between ]
  %13 = phi i32 [ %1, %first ], [ %sum.next, %between ]
  %14 = sub i32 %12, %n
  %15 = icmp ugt i32 %14, 10
  %16 = icmp sgt i32 %12, %n
  %17 = and i1 %16, %15
  br i1 %17, label %far, label %enter

far:                                              ; preds = %next
  %18 = add i32 %12, -10
  br label %enter

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #3 [ "deopt"(i32 %n, i32 %sum.next, i32 %i.next) ]
  br label %between
}

define i8 @pointer(ptr %from, ptr %to) {
entry:
  br label %first

first:                                            ; preds = %entry
  %0 = ptrtoint ptr %from to i64
  %1 = ptrtoint ptr %to to i64
  %2 = sub i64 %1, %0
  %3 = add i64 %2, -1
  %4 = icmp uge i64 %3, 4
  br i1 %4, label %next, label %enter, !prof !0

enter:                                            ; preds = %far, %next, %first
  %5 = phi ptr [ %to, %first ], [ %to, %next ], [ %19, %far ]
  %6 = phi ptr [ %from, %first ], [ %13, %next ], [ %13, %far ]
  %7 = phi i8 [ 0, %first ], [ %14, %next ], [ %14, %far ]
  br label %loop

loop:                                             ; preds = %loop, %enter
  %8 = phi ptr [ %6, %enter ], [ %p.next, %loop ]
  %9 = phi i8 [ %7, %enter ], [ %hash.next, %loop ]
  %byte = load i8, ptr %8, align 1
  %hash.next = xor i8 %9, %byte
  %p.next = getelementptr inbounds i8, ptr %8, i64 1
  %10 = icmp ne ptr %p.next, %5
  br i1 %10, label %loop, label %ended

ended:                                            ; preds = %loop
  %11 = getelementptr inbounds i8, ptr %8, i64 1
  %more = icmp ne ptr %11, %to
  br i1 %more, label %poll, label %exit

exit:                                             ; preds = %ended
  %last = phi i8 [ %hash.next, %ended ]
  ret i8 %last

poll:                                             ; preds = %ended
  %12 = getelementptr inbounds i8, ptr %8, i64 1
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %between, !prof !1

between:                                          ; preds = %migrate, %poll
  br label %next

next:                                             ; preds = %between, %first
  %13 = phi ptr [ %from, %first ], [ %12, %between ]
  %14 = phi i8 [ 0, %first ], [ %hash.next, %between ]
  %15 = ptrtoint ptr %13 to i64
  %16 = ptrtoint ptr %to to i64
  %17 = sub i64 %16, %15
  %18 = icmp ugt i64 %17, 4
  br i1 %18, label %far, label %enter

far:                                              ; preds = %next
  %19 = getelementptr i8, ptr %13, i64 4
  br label %enter

migrate:                                          ; preds = %poll
  %20 = ptrtoint ptr %to to i64
  %21 = ptrtoint ptr %12 to i64
  call void @__pc_migration_point() #4 [ "deopt"(i64 %20, i8 %hash.next, i64 %21) ]
  br label %between
}

define i32 @silent(ptr %p) {
entry:
  br label %loop

loop:                                             ; preds = %loop, %entry
  %i = phi i32 [ 0, %entry ], [ %i.next, %loop ]
  store i32 %i, ptr %p, align 4
  %i.next = add i32 %i, 1
  %more = icmp ult i32 %i.next, 3
  br i1 %more, label %loop, label %exit

exit:                                             ; preds = %loop
  ret i32 %i
}

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #0

; Function Attrs: cold noinline uwtable
define internal i64 @up.popcorn_resume() #1 {
entry:
  %slots = alloca [2 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @up.popcorn_resume.slots)
  call void @__pc_resume_next() #5 [ "deopt"(ptr %slots) ]
  br label %after

loop:                                             ; preds = %loop, %between
  %0 = phi i64 [ %7, %between ], [ %i.next, %loop ]
  %i.next = add nuw i64 %0, 1
  %1 = getelementptr i8, ptr %slots, i64 8
  store i64 %i.next, ptr %1, align 4
  %2 = icmp ne i64 %i.next, %12
  br i1 %2, label %loop, label %ended

ended:                                            ; preds = %loop
  %3 = getelementptr i8, ptr %slots, i64 8
  %4 = load i64, ptr %3, align 4
  %5 = load i64, ptr %slots, align 4
  %done = icmp eq i64 %4, %5
  br i1 %done, label %exit, label %poll

exit:                                             ; preds = %ended
  ret i64 %0

poll:                                             ; preds = %ended
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %between, !prof !1

between:                                          ; preds = %after, %poll
  %6 = getelementptr i8, ptr %slots, i64 8
  %7 = load i64, ptr %6, align 4
  %8 = load i64, ptr %slots, align 4
  %9 = sub i64 %8, %7
  %10 = icmp ugt i64 %9, 7
  %11 = add i64 %7, 7
  %12 = select i1 %10, i64 %11, i64 %8
  br label %loop

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #2 [ "deopt"(ptr %slots) ]
  br label %after

after:                                            ; preds = %entry, %migrate
  br label %between
}

; Function Attrs: nounwind
declare hidden i64 @__pc_resume_fill(ptr, ptr) #0

declare hidden void @__pc_resume_next()

; Function Attrs: cold noinline uwtable
define internal i32 @down.popcorn_resume() #1 {
entry:
  %slots = alloca [3 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @down.popcorn_resume.slots)
  call void @__pc_resume_next() #6 [ "deopt"(ptr %slots) ]
  br label %after

loop:                                             ; preds = %loop, %between
  %0 = phi i32 [ %9, %between ], [ %i.next, %loop ]
  %1 = phi i32 [ %11, %between ], [ %sum.next, %loop ]
  %sum.next = add i32 %1, %0
  %2 = getelementptr i8, ptr %slots, i64 8
  store i32 %sum.next, ptr %2, align 4
  %i.next = add nsw i32 %0, -2
  %3 = getelementptr i8, ptr %slots, i64 16
  store i32 %i.next, ptr %3, align 4
  %4 = icmp sgt i32 %0, %18
  br i1 %4, label %loop, label %ended

ended:                                            ; preds = %loop
  %5 = load i32, ptr %slots, align 4
  %more = icmp sgt i32 %0, %5
  br i1 %more, label %poll, label %exit

exit:                                             ; preds = %ended
  %6 = getelementptr i8, ptr %slots, i64 8
  %7 = load i32, ptr %6, align 4
  ret i32 %7

poll:                                             ; preds = %ended
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %between, !prof !1

between:                                          ; preds = %after, %poll
  %8 = getelementptr i8, ptr %slots, i64 16
  %9 = load i32, ptr %8, align 4
  %10 = getelementptr i8, ptr %slots, i64 8
  %11 = load i32, ptr %10, align 4
  %12 = load i32, ptr %slots, align 4
  %13 = sub i32 %9, %12
  %14 = icmp ugt i32 %13, 10
  %15 = icmp sgt i32 %9, %12
  %16 = and i1 %15, %14
  %17 = add i32 %9, -10
  %18 = select i1 %16, i32 %17, i32 %12
  br label %loop

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #3 [ "deopt"(ptr %slots) ]
  br label %after

after:                                            ; preds = %entry, %migrate
  br label %between
}

; Function Attrs: cold noinline uwtable
define internal i8 @pointer.popcorn_resume() #1 {
entry:
  %slots = alloca [3 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @pointer.popcorn_resume.slots)
  call void @__pc_resume_next() #7 [ "deopt"(ptr %slots) ]
  br label %after

loop:                                             ; preds = %loop, %between
  %0 = phi ptr [ %11, %between ], [ %p.next, %loop ]
  %1 = phi i8 [ %13, %between ], [ %hash.next, %loop ]
  %byte = load i8, ptr %0, align 1
  %hash.next = xor i8 %1, %byte
  %2 = getelementptr i8, ptr %slots, i64 8
  store i8 %hash.next, ptr %2, align 1
  %p.next = getelementptr inbounds i8, ptr %0, i64 1
  %3 = icmp ne ptr %p.next, %20
  br i1 %3, label %loop, label %ended

ended:                                            ; preds = %loop
  %4 = getelementptr inbounds i8, ptr %0, i64 1
  %5 = load ptr, ptr %slots, align 8
  %more = icmp ne ptr %4, %5
  %6 = getelementptr i8, ptr %slots, i64 8
  %7 = load i8, ptr %6, align 1
  br i1 %more, label %poll, label %exit

exit:                                             ; preds = %ended
  %last = phi i8 [ %7, %ended ]
  ret i8 %last

poll:                                             ; preds = %ended
  %8 = getelementptr inbounds i8, ptr %0, i64 1
  %9 = getelementptr i8, ptr %slots, i64 16
  store ptr %8, ptr %9, align 8
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %between, !prof !1

between:                                          ; preds = %after, %poll
  %10 = getelementptr i8, ptr %slots, i64 16
  %11 = load ptr, ptr %10, align 8
  %12 = getelementptr i8, ptr %slots, i64 8
  %13 = load i8, ptr %12, align 1
  %14 = ptrtoint ptr %11 to i64
  %15 = load ptr, ptr %slots, align 8
  %16 = ptrtoint ptr %15 to i64
  %17 = sub i64 %16, %14
  %18 = icmp ugt i64 %17, 4
  %19 = getelementptr i8, ptr %11, i64 4
  %20 = select i1 %18, ptr %19, ptr %15
  br label %loop

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #4 [ "deopt"(ptr %slots) ]
  br label %after

after:                                            ; preds = %entry, %migrate
  br label %between
}

attributes #0 = { nounwind }
attributes #1 = { cold noinline uwtable }
attributes #2 = { nobuiltin "statepoint-id"="#0" }
attributes #3 = { nobuiltin "statepoint-id"="#1" }
attributes #4 = { nobuiltin "statepoint-id"="#2" }
attributes #5 = { "statepoint-id"="#0" }
attributes #6 = { "statepoint-id"="#1" }
attributes #7 = { "statepoint-id"="#2" }

!0 = !{!"branch_weights", i32 1, i32 1024}
!1 = !{!"branch_weights", i32 1, i32 1048576}

; may migrate: down pointer up
; site 0: up.popcorn_resume 0 [i64, i64]
; site 1: down.popcorn_resume 0 [i32, i32, i32]
; site 2: pointer.popcorn_resume 0 [i64, i8, i64]
