; ModuleID = 'rematerialization'
source_filename = "rematerialization"

@__pc_poll_flag = external hidden global i32

declare void @other()

declare void @take(ptr, ptr)

define i64 @members(ptr %base, i1 %again) {
  %near = getelementptr i8, ptr %base, i64 8
  %first = load i64, ptr %near, align 8
  %far = getelementptr i8, ptr %base, i64 16
  %farther = getelementptr { i64, i64 }, ptr %far, i64 1, i32 1
  %below = getelementptr i8, ptr %base, i64 -8
  call void @other()
  %second = load i64, ptr %far, align 8
  br i1 %again, label %poll, label %end

poll:                                             ; preds = %0, %loop
  %at = phi ptr [ %farther, %0 ], [ %next, %loop ]
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %loop, !prof !0

loop:                                             ; preds = %migrate, %poll
  %1 = getelementptr i8, ptr %base, i64 16
  %2 = getelementptr { i64, i64 }, ptr %1, i64 1, i32 1
  call void @take(ptr %2, ptr %below)
  %next = getelementptr i8, ptr %at, i64 8
  %word = load i64, ptr %next, align 8
  %stop = icmp eq i64 %word, 0
  br i1 %stop, label %end, label %poll

end:                                              ; preds = %loop, %0
  %3 = getelementptr i8, ptr %base, i64 16
  %4 = getelementptr { i64, i64 }, ptr %3, i64 1, i32 1
  %last = load i64, ptr %4, align 8
  %sum = add i64 %first, %second
  %total = add i64 %sum, %last
  ret i64 %total

migrate:                                          ; preds = %poll
  %5 = ptrtoint ptr %base to i64
  %6 = ptrtoint ptr %below to i64
  %7 = ptrtoint ptr %at to i64
  call void @__pc_migration_point() #2 [ "deopt"(i64 %5, i64 %first, i64 %6, i64 %second, i64 %7) ]
  br label %loop
}

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #0

; Function Attrs: cold noinline uwtable
define internal i64 @members.popcorn_resume() #1 {
entry:
  %frame = call ptr @__pc_resume_enter()
  %0 = getelementptr i8, ptr %frame, i64 8
  %1 = load i64, ptr %0, align 4
  %2 = getelementptr i8, ptr %frame, i64 16
  %3 = load i64, ptr %2, align 4
  %4 = getelementptr i8, ptr %frame, i64 24
  %5 = load i64, ptr %4, align 4
  %6 = getelementptr i8, ptr %frame, i64 32
  %7 = load i64, ptr %6, align 4
  %8 = getelementptr i8, ptr %frame, i64 40
  %9 = load i64, ptr %8, align 4
  %10 = inttoptr i64 %1 to ptr
  %11 = inttoptr i64 %5 to ptr
  %12 = inttoptr i64 %9 to ptr
  %next = call ptr @__pc_resume_next()
  call void %next() #3 [ "deopt"(i64 %1, i64 %3, i64 %5, i64 %7, i64 %9) ]
  br label %after

13:                                               ; preds = %17
  %14 = phi ptr [ %20, %17 ]
  %15 = load volatile i32, ptr @__pc_poll_flag, align 4
  %16 = icmp ne i32 %15, 0
  br i1 %16, label %29, label %17, !prof !0

17:                                               ; preds = %after, %13
  %slot4.0 = phi ptr [ %slot4.1, %after ], [ %14, %13 ]
  %18 = getelementptr i8, ptr %10, i64 16
  %19 = getelementptr { i64, i64 }, ptr %18, i64 1, i32 1
  call void @take(ptr %19, ptr %11)
  %20 = getelementptr i8, ptr %slot4.0, i64 8
  %21 = load i64, ptr %20, align 8
  %22 = icmp eq i64 %21, 0
  br i1 %22, label %23, label %13

23:                                               ; preds = %17
  %24 = getelementptr i8, ptr %10, i64 16
  %25 = getelementptr { i64, i64 }, ptr %24, i64 1, i32 1
  %26 = load i64, ptr %25, align 8
  %27 = add i64 %3, %7
  %28 = add i64 %27, %26
  ret i64 %28

29:                                               ; preds = %13
  %30 = ptrtoint ptr %10 to i64
  %31 = ptrtoint ptr %11 to i64
  %32 = ptrtoint ptr %14 to i64
  call void @__pc_migration_point() #2 [ "deopt"(i64 %30, i64 %3, i64 %31, i64 %7, i64 %32) ]
  br label %after

after:                                            ; preds = %entry, %29
  %slot4.1 = phi ptr [ %12, %entry ], [ %14, %29 ]
  br label %17
}

; Function Attrs: nounwind
declare hidden ptr @__pc_resume_enter() #0

; Function Attrs: nounwind
declare hidden ptr @__pc_resume_next() #0

attributes #0 = { nounwind }
attributes #1 = { cold noinline uwtable }
attributes #2 = { nobuiltin "statepoint-id"="#0" }
attributes #3 = { "statepoint-id"="#0" }

!0 = !{!"branch_weights", i32 1, i32 1048576}

; may migrate: members
; site 0: members.popcorn_resume 0 [i64, i64, i64, i64, i64]
