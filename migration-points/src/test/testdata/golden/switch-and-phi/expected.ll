; ModuleID = 'switch-and-phi'
source_filename = "switch-and-phi"

@__pc_poll_flag = external hidden global i32

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
  %frame = call ptr @__pc_resume_enter()
  %ordinal = load i64, ptr %frame, align 4
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume9
    i64 2, label %resume10
  ]

none:                                             ; preds = %entry
  unreachable

poll:                                             ; preds = %after7, %after
  %slot.0 = phi i32 [ %slot.3, %after7 ], [ %slot.2, %after ]
  %x = phi i32 [ %slot4.0, %after ], [ %slot2.2, %after7 ]
  %y = phi i32 [ %slot2.1, %after ], [ %slot1.1, %after7 ]
  %i = phi i32 [ %slot3.1, %after ], [ %slot5.0, %after7 ]
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %dispatch, !prof !0

dispatch:                                         ; preds = %migrate, %resume10, %poll
  %slot3.0 = phi i32 [ %i, %poll ], [ %34, %resume10 ], [ %i, %migrate ]
  %slot2.0 = phi i32 [ %y, %poll ], [ %31, %resume10 ], [ %y, %migrate ]
  %slot1.0 = phi i32 [ %x, %poll ], [ %28, %resume10 ], [ %x, %migrate ]
  %slot.1 = phi i32 [ %slot.0, %poll ], [ %25, %resume10 ], [ %slot.0, %migrate ]
  switch i32 %slot1.0, label %join [
    i32 1, label %one
    i32 4, label %exit
  ]

one:                                              ; preds = %dispatch
  %called = call i32 @site(i32 %slot2.0) #2 [ "deopt"(i32 %slot.1, i32 %slot2.0, i32 %slot3.0) ]
  br label %after

join:                                             ; preds = %dispatch
  %i.next = add i32 %slot3.0, %slot1.0
  %w = call i32 @site(i32 %i.next) #3 [ "deopt"(i32 %slot.1, i32 %slot1.0, i32 %slot2.0, i32 %i.next) ]
  br label %after7

exit:                                             ; preds = %dispatch, %after7, %after
  %r = phi i32 [ %slot1.0, %dispatch ], [ %slot4.0, %after ], [ %slot6.0, %after7 ]
  ret i32 %r

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #4 [ "deopt"(i32 %slot.0, i32 %x, i32 %y, i32 %i) ]
  br label %dispatch

after:                                            ; preds = %resume, %one
  %slot4.0 = phi i32 [ %called, %one ], [ %9, %resume ]
  %slot3.1 = phi i32 [ %slot3.0, %one ], [ %8, %resume ]
  %slot2.1 = phi i32 [ %slot2.0, %one ], [ %5, %resume ]
  %slot.2 = phi i32 [ %slot.1, %one ], [ %2, %resume ]
  %again = icmp eq i32 %slot4.0, %slot.2
  br i1 %again, label %poll, label %exit

after7:                                           ; preds = %resume9, %join
  %slot6.0 = phi i32 [ %w, %join ], [ %22, %resume9 ]
  %slot5.0 = phi i32 [ %i.next, %join ], [ %21, %resume9 ]
  %slot2.2 = phi i32 [ %slot2.0, %join ], [ %18, %resume9 ]
  %slot1.1 = phi i32 [ %slot1.0, %join ], [ %15, %resume9 ]
  %slot.3 = phi i32 [ %slot.1, %join ], [ %12, %resume9 ]
  %done = icmp eq i32 %slot6.0, %slot.3
  br i1 %done, label %exit, label %poll

resume:                                           ; preds = %entry
  %0 = getelementptr i8, ptr %frame, i64 8
  %1 = load i64, ptr %0, align 4
  %2 = trunc i64 %1 to i32
  %3 = getelementptr i8, ptr %frame, i64 16
  %4 = load i64, ptr %3, align 4
  %5 = trunc i64 %4 to i32
  %6 = getelementptr i8, ptr %frame, i64 24
  %7 = load i64, ptr %6, align 4
  %8 = trunc i64 %7 to i32
  %9 = call i32 @__pc_resume_next() #5 [ "deopt"(i32 %2, i32 %5, i32 %8) ]
  br label %after

resume9:                                          ; preds = %entry
  %10 = getelementptr i8, ptr %frame, i64 8
  %11 = load i64, ptr %10, align 4
  %12 = trunc i64 %11 to i32
  %13 = getelementptr i8, ptr %frame, i64 16
  %14 = load i64, ptr %13, align 4
  %15 = trunc i64 %14 to i32
  %16 = getelementptr i8, ptr %frame, i64 24
  %17 = load i64, ptr %16, align 4
  %18 = trunc i64 %17 to i32
  %19 = getelementptr i8, ptr %frame, i64 32
  %20 = load i64, ptr %19, align 4
  %21 = trunc i64 %20 to i32
  %22 = call i32 @__pc_resume_next() #6 [ "deopt"(i32 %12, i32 %15, i32 %18, i32 %21) ]
  br label %after7

resume10:                                         ; preds = %entry
  %23 = getelementptr i8, ptr %frame, i64 8
  %24 = load i64, ptr %23, align 4
  %25 = trunc i64 %24 to i32
  %26 = getelementptr i8, ptr %frame, i64 16
  %27 = load i64, ptr %26, align 4
  %28 = trunc i64 %27 to i32
  %29 = getelementptr i8, ptr %frame, i64 24
  %30 = load i64, ptr %29, align 4
  %31 = trunc i64 %30 to i32
  %32 = getelementptr i8, ptr %frame, i64 32
  %33 = load i64, ptr %32, align 4
  %34 = trunc i64 %33 to i32
  call void @__pc_resume_next() #7 [ "deopt"(i32 %25, i32 %28, i32 %31, i32 %34) ]
  br label %dispatch
}

; Function Attrs: nounwind
declare hidden ptr @__pc_resume_enter() #0

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
