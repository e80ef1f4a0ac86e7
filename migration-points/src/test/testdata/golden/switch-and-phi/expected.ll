; ModuleID = 'switch-and-phi'
source_filename = "switch-and-phi"

@__pc_poll_flag = external hidden global i32
@f.popcorn_resume.slots = internal constant [14 x i32] [i32 3, i32 6, i32 10, i32 0, i32 2, i32 3, i32 0, i32 1, i32 2, i32 5, i32 0, i32 1, i32 2, i32 3], align 4

declare i32 @site(i32)

define i32 @f(i32 %a, i32 %b, i32 %n) {
entry:
  br label %poll

poll:                                             ; preds = %entry, %one, %join
  %x = phi i32 [ %a, %entry ], [ %y, %join ], [ %called, %one ]
  %y = phi i32 [ %b, %entry ], [ %x, %join ], [ %y, %one ]
  %i = phi i32 [ 0, %entry ], [ %i.next, %join ], [ %i, %one ]
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %dispatch, !prof !0

dispatch:                                         ; preds = %migrate, %poll
  switch i32 %x, label %join [
    i32 1, label %one
    i32 2, label %join
    i32 3, label %join
    i32 4, label %exit
  ]

one:                                              ; preds = %dispatch
  %called = call i32 @site(i32 %y) #2 [ "deopt"(i32 %n, i32 %y, i32 %i) ]
  %again = icmp eq i32 %called, %n
  br i1 %again, label %poll, label %exit

join:                                             ; preds = %dispatch, %dispatch, %dispatch
  %v = phi i32 [ %x, %dispatch ], [ %x, %dispatch ], [ %x, %dispatch ]
  %i.next = add i32 %i, %v
  %w = call i32 @site(i32 %i.next) #3 [ "deopt"(i32 %n, i32 %x, i32 %y, i32 %i.next) ]
  %done = icmp eq i32 %w, %n
  br i1 %done, label %exit, label %poll

exit:                                             ; preds = %join, %one, %dispatch
  %r = phi i32 [ %x, %dispatch ], [ %w, %join ], [ %called, %one ]
  ret i32 %r

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #4 [ "deopt"(i32 %n, i32 %x, i32 %y, i32 %i) ]
  br label %dispatch
}

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #0

; Function Attrs: cold noinline uwtable
define internal i32 @f.popcorn_resume() #1 {
entry:
  %slots = alloca [7 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @f.popcorn_resume.slots)
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume11
    i64 2, label %resume12
  ]

none:                                             ; preds = %entry
  unreachable

poll:                                             ; preds = %resume11, %resume
  %x = phi i32 [ %23, %resume ], [ %35, %resume11 ]
  %y = phi i32 [ %26, %resume ], [ %37, %resume11 ]
  %i = phi i32 [ %28, %resume ], [ %39, %resume11 ]
  %0 = getelementptr i8, ptr %slots, i64 8
  store i32 %x, ptr %0, align 4
  %1 = getelementptr i8, ptr %slots, i64 16
  store i32 %y, ptr %1, align 4
  %2 = getelementptr i8, ptr %slots, i64 24
  store i32 %i, ptr %2, align 4
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %loop, !prof !0

exit:                                             ; preds = %clean5, %clean4, %clean, %resume11, %resume
  %r = phi i32 [ %23, %resume ], [ %32, %resume11 ], [ %variable.0, %clean ], [ %15, %clean4 ], [ %18, %clean5 ]
  ret i32 %r

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #4 [ "deopt"(ptr %slots) ]
  br label %loop

loop:                                             ; preds = %migrate, %resume12, %poll
  %3 = getelementptr i8, ptr %slots, i64 8
  %4 = load i32, ptr %3, align 4
  %5 = getelementptr i8, ptr %slots, i64 16
  %6 = load i32, ptr %5, align 4
  %7 = getelementptr i8, ptr %slots, i64 24
  %8 = load i32, ptr %7, align 4
  %9 = load i32, ptr %slots, align 4
  br label %clean

clean:                                            ; preds = %clean6, %clean3, %loop
  %variable.0 = phi i32 [ %4, %loop ], [ %10, %clean6 ], [ %10, %clean3 ]
  %variable7.0 = phi i32 [ %6, %loop ], [ %11, %clean6 ], [ %11, %clean3 ]
  %variable8.0 = phi i32 [ %8, %loop ], [ %12, %clean6 ], [ %12, %clean3 ]
  switch i32 %variable.0, label %clean5 [
    i32 1, label %clean4
    i32 4, label %exit
  ]

clean3:                                           ; preds = %clean5, %clean4
  %10 = phi i32 [ %variable7.0, %clean5 ], [ %15, %clean4 ]
  %11 = phi i32 [ %variable.0, %clean5 ], [ %variable7.0, %clean4 ]
  %12 = phi i32 [ %17, %clean5 ], [ %variable8.0, %clean4 ]
  %13 = load volatile i32, ptr @__pc_poll_flag, align 4
  %14 = icmp ne i32 %13, 0
  br i1 %14, label %clean6, label %clean, !prof !0

clean4:                                           ; preds = %clean
  %15 = call i32 @site(i32 %variable7.0) #2 [ "deopt"(i32 %9, i32 %variable7.0, i32 %variable8.0) ]
  %16 = icmp eq i32 %15, %9
  br i1 %16, label %clean3, label %exit

clean5:                                           ; preds = %clean
  %17 = add i32 %variable8.0, %variable.0
  %18 = call i32 @site(i32 %17) #3 [ "deopt"(i32 %9, i32 %variable.0, i32 %variable7.0, i32 %17) ]
  %19 = icmp eq i32 %18, %9
  br i1 %19, label %exit, label %clean3

clean6:                                           ; preds = %clean3
  call void @__pc_migration_point() #4 [ "deopt"(i32 %9, i32 %10, i32 %11, i32 %12) ]
  br label %clean

resume:                                           ; preds = %entry
  %20 = call i32 @__pc_resume_next() #5 [ "deopt"(ptr %slots) ]
  %21 = getelementptr i8, ptr %slots, i64 32
  store i32 %20, ptr %21, align 4
  %22 = getelementptr i8, ptr %slots, i64 32
  %23 = load i32, ptr %22, align 4
  %24 = load i32, ptr %slots, align 4
  %again = icmp eq i32 %23, %24
  %25 = getelementptr i8, ptr %slots, i64 16
  %26 = load i32, ptr %25, align 4
  %27 = getelementptr i8, ptr %slots, i64 24
  %28 = load i32, ptr %27, align 4
  br i1 %again, label %poll, label %exit

resume11:                                         ; preds = %entry
  %29 = call i32 @__pc_resume_next() #6 [ "deopt"(ptr %slots) ]
  %30 = getelementptr i8, ptr %slots, i64 48
  store i32 %29, ptr %30, align 4
  %31 = getelementptr i8, ptr %slots, i64 48
  %32 = load i32, ptr %31, align 4
  %33 = load i32, ptr %slots, align 4
  %done = icmp eq i32 %32, %33
  %34 = getelementptr i8, ptr %slots, i64 16
  %35 = load i32, ptr %34, align 4
  %36 = getelementptr i8, ptr %slots, i64 8
  %37 = load i32, ptr %36, align 4
  %38 = getelementptr i8, ptr %slots, i64 40
  %39 = load i32, ptr %38, align 4
  br i1 %done, label %exit, label %poll

resume12:                                         ; preds = %entry
  call void @__pc_resume_next() #7 [ "deopt"(ptr %slots) ]
  br label %loop
}

; Function Attrs: nounwind
declare hidden i64 @__pc_resume_fill(ptr, ptr) #0

declare hidden void @__pc_resume_next()

attributes #0 = { nounwind }
attributes #1 = { cold noinline uwtable }
attributes #2 = { nobuiltin "statepoint-id"="#0" }
attributes #3 = { nobuiltin "statepoint-id"="#1" }
attributes #4 = { nobuiltin "statepoint-id"="#2" }
attributes #5 = { "statepoint-id"="#0" }
attributes #6 = { "statepoint-id"="#1" }
attributes #7 = { "statepoint-id"="#2" }

!0 = !{!"branch_weights", i32 1, i32 1048576}

; may migrate: f
; site 0: f.popcorn_resume 0 [i32, i32, i32]
; site 1: f.popcorn_resume 1 [i32, i32, i32, i32]
; site 2: f.popcorn_resume 2 [i32, i32, i32, i32]
