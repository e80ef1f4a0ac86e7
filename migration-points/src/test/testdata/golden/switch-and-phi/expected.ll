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
    i64 1, label %resume3
    i64 2, label %resume4
  ]

none:                                             ; preds = %entry
  unreachable

poll:                                             ; preds = %after1, %after
  %x = phi i32 [ %13, %after ], [ %23, %after1 ]
  %y = phi i32 [ %16, %after ], [ %25, %after1 ]
  %i = phi i32 [ %18, %after ], [ %27, %after1 ]
  %0 = getelementptr i8, ptr %slots, i64 8
  store i32 %x, ptr %0, align 4
  %1 = getelementptr i8, ptr %slots, i64 16
  store i32 %y, ptr %1, align 4
  %2 = getelementptr i8, ptr %slots, i64 24
  store i32 %i, ptr %2, align 4
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %dispatch, !prof !0

dispatch:                                         ; preds = %migrate, %resume4, %poll
  %3 = getelementptr i8, ptr %slots, i64 8
  %4 = load i32, ptr %3, align 4
  switch i32 %4, label %join [
    i32 1, label %one
    i32 4, label %exit
  ]

one:                                              ; preds = %dispatch
  %5 = getelementptr i8, ptr %slots, i64 16
  %6 = load i32, ptr %5, align 4
  %called = call i32 @site(i32 %6) #2 [ "deopt"(ptr %slots) ]
  %7 = getelementptr i8, ptr %slots, i64 32
  store i32 %called, ptr %7, align 4
  br label %after

join:                                             ; preds = %dispatch
  %8 = getelementptr i8, ptr %slots, i64 24
  %9 = load i32, ptr %8, align 4
  %i.next = add i32 %9, %4
  %10 = getelementptr i8, ptr %slots, i64 40
  store i32 %i.next, ptr %10, align 4
  %w = call i32 @site(i32 %i.next) #3 [ "deopt"(ptr %slots) ]
  %11 = getelementptr i8, ptr %slots, i64 48
  store i32 %w, ptr %11, align 4
  br label %after1

exit:                                             ; preds = %dispatch, %after1, %after
  %r = phi i32 [ %4, %dispatch ], [ %13, %after ], [ %20, %after1 ]
  ret i32 %r

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #4 [ "deopt"(ptr %slots) ]
  br label %dispatch

after:                                            ; preds = %resume, %one
  %12 = getelementptr i8, ptr %slots, i64 32
  %13 = load i32, ptr %12, align 4
  %14 = load i32, ptr %slots, align 4
  %again = icmp eq i32 %13, %14
  %15 = getelementptr i8, ptr %slots, i64 16
  %16 = load i32, ptr %15, align 4
  %17 = getelementptr i8, ptr %slots, i64 24
  %18 = load i32, ptr %17, align 4
  br i1 %again, label %poll, label %exit

after1:                                           ; preds = %resume3, %join
  %19 = getelementptr i8, ptr %slots, i64 48
  %20 = load i32, ptr %19, align 4
  %21 = load i32, ptr %slots, align 4
  %done = icmp eq i32 %20, %21
  %22 = getelementptr i8, ptr %slots, i64 16
  %23 = load i32, ptr %22, align 4
  %24 = getelementptr i8, ptr %slots, i64 8
  %25 = load i32, ptr %24, align 4
  %26 = getelementptr i8, ptr %slots, i64 40
  %27 = load i32, ptr %26, align 4
  br i1 %done, label %exit, label %poll

resume:                                           ; preds = %entry
  %28 = call i32 @__pc_resume_next() #5 [ "deopt"(ptr %slots) ]
  %29 = getelementptr i8, ptr %slots, i64 32
  store i32 %28, ptr %29, align 4
  br label %after

resume3:                                          ; preds = %entry
  %30 = call i32 @__pc_resume_next() #6 [ "deopt"(ptr %slots) ]
  %31 = getelementptr i8, ptr %slots, i64 48
  store i32 %30, ptr %31, align 4
  br label %after1

resume4:                                          ; preds = %entry
  call void @__pc_resume_next() #7 [ "deopt"(ptr %slots) ]
  br label %dispatch
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
