; ModuleID = 'back-edge'
source_filename = "back-edge"

@__pc_poll_flag = external hidden global i32
@list.popcorn_resume.slots = internal constant [2 x i32] [i32 1, i32 1], align 4
@early.popcorn_resume.slots = internal constant [3 x i32] [i32 1, i32 0, i32 2], align 4
@switched.popcorn_resume.slots = internal constant [2 x i32] [i32 1, i32 1], align 4

declare i32 @native(i32)

define ptr @list(ptr %first) {
entry:
  br label %loop

loop:                                             ; preds = %again, %entry
  %0 = phi ptr [ %first, %entry ], [ %next, %again ]
  %next = load ptr, ptr %0, align 8
  %end = icmp eq ptr %next, null
  br i1 %end, label %exit, label %poll

poll:                                             ; preds = %loop
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %again, !prof !0

again:                                            ; preds = %migrate, %poll
  br label %loop

exit:                                             ; preds = %loop
  ret ptr %0

migrate:                                          ; preds = %poll
  %1 = ptrtoint ptr %next to i64
  call void @__pc_migration_point() #2 [ "deopt"(i64 %1) ]
  br label %again
}

define i32 @early(i32 %n, ptr %p) {
entry:
  br label %loop

loop:                                             ; preds = %latch, %entry
  %i = phi i32 [ 0, %entry ], [ %i.next, %latch ]
  %at = getelementptr i32, ptr %p, i32 %i
  %x = load i32, ptr %at, align 4
  %found = icmp eq i32 %x, 77
  br i1 %found, label %exit, label %poll

poll:                                             ; preds = %loop
  %y = call i32 @native(i32 %x)
  %i.next = add i32 %i, %y
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %latch, !prof !0

latch:                                            ; preds = %migrate, %poll
  br label %loop

exit:                                             ; preds = %loop
  ret i32 %i

migrate:                                          ; preds = %poll
  %0 = ptrtoint ptr %p to i64
  call void @__pc_migration_point() #3 [ "deopt"(i64 %0, i32 %i.next) ]
  br label %latch
}

define i32 @switched(i32 %n) {
entry:
  br label %loop

loop:                                             ; preds = %again, %entry
  %0 = phi i32 [ %n, %entry ], [ %next, %again ]
  %next = mul i32 %0, 3
  switch i32 %next, label %poll [
    i32 5, label %exit
    i32 7, label %poll
  ]

poll:                                             ; preds = %loop, %loop
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %again, !prof !0

again:                                            ; preds = %migrate, %poll
  br label %loop

exit:                                             ; preds = %loop
  ret i32 %0

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #4 [ "deopt"(i32 %next) ]
  br label %again
}

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #0

; Function Attrs: cold noinline uwtable
define internal ptr @list.popcorn_resume() #1 {
entry:
  %slots = alloca [2 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @list.popcorn_resume.slots)
  call void @__pc_resume_next() #5 [ "deopt"(ptr %slots) ]
  %0 = getelementptr i8, ptr %slots, i64 8
  %1 = load ptr, ptr %0, align 8
  br label %clean

clean:                                            ; preds = %clean4, %clean3, %entry
  %variable5.0 = phi ptr [ %1, %entry ], [ %2, %clean4 ], [ %2, %clean3 ]
  %2 = load ptr, ptr %variable5.0, align 8
  %3 = icmp eq ptr %2, null
  br i1 %3, label %left, label %clean3

clean3:                                           ; preds = %clean
  %4 = load volatile i32, ptr @__pc_poll_flag, align 4
  %5 = icmp ne i32 %4, 0
  br i1 %5, label %clean4, label %clean, !prof !0

clean4:                                           ; preds = %clean3
  %6 = ptrtoint ptr %2 to i64
  call void @__pc_migration_point() #2 [ "deopt"(i64 %6) ]
  br label %clean

left:                                             ; preds = %clean
  store ptr %variable5.0, ptr %slots, align 8
  %7 = load ptr, ptr %slots, align 8
  ret ptr %7
}

; Function Attrs: nounwind
declare hidden i64 @__pc_resume_fill(ptr, ptr) #0

declare hidden void @__pc_resume_next()

; Function Attrs: cold noinline uwtable
define internal i32 @early.popcorn_resume() #1 {
entry:
  %slots = alloca [3 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @early.popcorn_resume.slots)
  call void @__pc_resume_next() #6 [ "deopt"(ptr %slots) ]
  %0 = getelementptr i8, ptr %slots, i64 16
  %1 = load i32, ptr %0, align 4
  %2 = load ptr, ptr %slots, align 8
  br label %clean

clean:                                            ; preds = %clean4, %clean3, %entry
  %variable5.0 = phi i32 [ %1, %entry ], [ %7, %clean4 ], [ %7, %clean3 ]
  %3 = getelementptr i32, ptr %2, i32 %variable5.0
  %4 = load i32, ptr %3, align 4
  %5 = icmp eq i32 %4, 77
  br i1 %5, label %left, label %clean3

clean3:                                           ; preds = %clean
  %6 = call i32 @native(i32 %4)
  %7 = add i32 %variable5.0, %6
  %8 = load volatile i32, ptr @__pc_poll_flag, align 4
  %9 = icmp ne i32 %8, 0
  br i1 %9, label %clean4, label %clean, !prof !0

clean4:                                           ; preds = %clean3
  %10 = ptrtoint ptr %2 to i64
  call void @__pc_migration_point() #3 [ "deopt"(i64 %10, i32 %7) ]
  br label %clean

left:                                             ; preds = %clean
  %11 = getelementptr i8, ptr %slots, i64 8
  store i32 %variable5.0, ptr %11, align 4
  %12 = getelementptr i8, ptr %slots, i64 8
  %13 = load i32, ptr %12, align 4
  ret i32 %13
}

; Function Attrs: cold noinline uwtable
define internal i32 @switched.popcorn_resume() #1 {
entry:
  %slots = alloca [2 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @switched.popcorn_resume.slots)
  call void @__pc_resume_next() #7 [ "deopt"(ptr %slots) ]
  %0 = getelementptr i8, ptr %slots, i64 8
  %1 = load i32, ptr %0, align 4
  br label %clean

clean:                                            ; preds = %clean4, %clean3, %entry
  %variable5.0 = phi i32 [ %1, %entry ], [ %2, %clean4 ], [ %2, %clean3 ]
  %2 = mul i32 %variable5.0, 3
  %cond = icmp eq i32 %2, 5
  br i1 %cond, label %left, label %clean3

clean3:                                           ; preds = %clean
  %3 = load volatile i32, ptr @__pc_poll_flag, align 4
  %4 = icmp ne i32 %3, 0
  br i1 %4, label %clean4, label %clean, !prof !0

clean4:                                           ; preds = %clean3
  call void @__pc_migration_point() #4 [ "deopt"(i32 %2) ]
  br label %clean

left:                                             ; preds = %clean
  store i32 %variable5.0, ptr %slots, align 4
  %5 = load i32, ptr %slots, align 4
  ret i32 %5
}

attributes #0 = { nounwind }
attributes #1 = { cold noinline uwtable }
attributes #2 = { nobuiltin "statepoint-id"="#0" }
attributes #3 = { nobuiltin "statepoint-id"="#1" }
attributes #4 = { nobuiltin "statepoint-id"="#2" }
attributes #5 = { "statepoint-id"="#0" }
attributes #6 = { "statepoint-id"="#1" }
attributes #7 = { "statepoint-id"="#2" }

!0 = !{!"branch_weights", i32 1, i32 1048576}

; may migrate: early list switched
; site 0: list.popcorn_resume 0 [i64]
; site 1: early.popcorn_resume 0 [i64, i32]
; site 2: switched.popcorn_resume 0 [i32]
