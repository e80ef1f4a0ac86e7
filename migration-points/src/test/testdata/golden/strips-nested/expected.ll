; ModuleID = 'strips-nested'
source_filename = "strips-nested"

@__pc_poll_flag = external hidden global i32
@latch_of_two.popcorn_resume.slots = internal constant [9 x i32] [i32 2, i32 5, i32 0, i32 2, i32 3, i32 0, i32 2, i32 3, i32 4], align 4

define i64 @latch_of_two(i64 %n, i64 %start) {
entry:
  br label %outer

outer:                                            ; preds = %again, %entry
  %0 = phi i64 [ 1000, %entry ], [ %k1, %again ]
  %1 = phi i64 [ %start, %entry ], [ %r1, %again ]
  %k1 = add i64 %0, -1
  %end = icmp eq i64 %k1, %n
  br i1 %end, label %exit, label %first

first:                                            ; preds = %outer
  %2 = sub i64 %k1, 0
  %3 = add i64 %2, -1
  %4 = icmp uge i64 %3, 50000
  br i1 %4, label %next, label %enter, !prof !0

enter:                                            ; preds = %far, %next, %first
  %5 = phi i64 [ %k1, %first ], [ %k1, %next ], [ %15, %far ]
  %6 = phi i64 [ 0, %first ], [ %11, %next ], [ %11, %far ]
  %7 = phi i64 [ %1, %first ], [ %12, %next ], [ %12, %far ]
  br label %inner

inner:                                            ; preds = %inner, %enter
  %8 = phi i64 [ %6, %enter ], [ %i1, %inner ]
  %9 = phi i64 [ %7, %enter ], [ %r1, %inner ]
  %r1 = mul i64 %9, 31
  %i1 = add i64 %8, 1
  %10 = icmp ne i64 %i1, %5
  br i1 %10, label %inner, label %ended

ended:                                            ; preds = %inner
  %more = icmp ne i64 %i1, %k1
  br i1 %more, label %poll1, label %poll

poll:                                             ; preds = %ended
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %again, !prof !1

again:                                            ; preds = %migrate, %poll
  br label %outer

exit:                                             ; preds = %outer
  ret i64 %1

poll1:                                            ; preds = %ended
  %flag3 = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked4 = icmp ne i32 %flag3, 0
  br i1 %asked4, label %migrate2, label %between, !prof !1

between:                                          ; preds = %migrate2, %poll1
  br label %next

next:                                             ; preds = %between, %first
  %11 = phi i64 [ 0, %first ], [ %i1, %between ]
  %12 = phi i64 [ %1, %first ], [ %r1, %between ]
  %13 = sub i64 %k1, %11
  %14 = icmp ugt i64 %13, 50000
  br i1 %14, label %far, label %enter

far:                                              ; preds = %next
  %15 = add i64 %11, 50000
  br label %enter

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #2 [ "deopt"(i64 %n, i64 %k1, i64 %r1) ]
  br label %again

migrate2:                                         ; preds = %poll1
  call void @__pc_migration_point() #3 [ "deopt"(i64 %n, i64 %k1, i64 %r1, i64 %i1) ]
  br label %between
}

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #0

; Function Attrs: cold noinline uwtable
define internal i64 @latch_of_two.popcorn_resume() #1 {
entry:
  %slots = alloca [5 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @latch_of_two.popcorn_resume.slots)
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume16
  ]

none:                                             ; preds = %entry
  unreachable

inner:                                            ; preds = %inner, %between
  %0 = phi i64 [ %10, %between ], [ %i1, %inner ]
  %1 = phi i64 [ %12, %between ], [ %r1, %inner ]
  %r1 = mul i64 %1, 31
  %2 = getelementptr i8, ptr %slots, i64 24
  store i64 %r1, ptr %2, align 4
  %i1 = add i64 %0, 1
  %3 = getelementptr i8, ptr %slots, i64 32
  store i64 %i1, ptr %3, align 4
  %4 = icmp ne i64 %i1, %18
  br i1 %4, label %inner, label %ended

ended:                                            ; preds = %inner
  %5 = getelementptr i8, ptr %slots, i64 32
  %6 = load i64, ptr %5, align 4
  %7 = getelementptr i8, ptr %slots, i64 16
  %8 = load i64, ptr %7, align 4
  %more = icmp ne i64 %6, %8
  br i1 %more, label %poll1, label %poll

poll:                                             ; preds = %ended
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %loop, !prof !1

poll1:                                            ; preds = %ended
  %flag3 = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked4 = icmp ne i32 %flag3, 0
  br i1 %asked4, label %migrate2, label %between, !prof !1

between:                                          ; preds = %after1, %poll1
  %9 = getelementptr i8, ptr %slots, i64 32
  %10 = load i64, ptr %9, align 4
  %11 = getelementptr i8, ptr %slots, i64 24
  %12 = load i64, ptr %11, align 4
  %13 = getelementptr i8, ptr %slots, i64 16
  %14 = load i64, ptr %13, align 4
  %15 = sub i64 %14, %10
  %16 = icmp ugt i64 %15, 50000
  %17 = add i64 %10, 50000
  %18 = select i1 %16, i64 %17, i64 %14
  br label %inner

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #2 [ "deopt"(ptr %slots) ]
  br label %loop

migrate2:                                         ; preds = %poll1
  call void @__pc_migration_point() #3 [ "deopt"(ptr %slots) ]
  br label %after1

after1:                                           ; preds = %resume16, %migrate2
  br label %between

loop:                                             ; preds = %migrate, %resume, %poll
  %19 = getelementptr i8, ptr %slots, i64 16
  %20 = load i64, ptr %19, align 4
  %21 = getelementptr i8, ptr %slots, i64 24
  %22 = load i64, ptr %21, align 4
  %23 = load i64, ptr %slots, align 4
  br label %clean

clean:                                            ; preds = %clean12, %clean7, %loop
  %variable14.0 = phi i64 [ %20, %loop ], [ %24, %clean12 ], [ %24, %clean7 ]
  %variable15.0 = phi i64 [ %22, %loop ], [ %34, %clean12 ], [ %34, %clean7 ]
  %24 = add i64 %variable14.0, -1
  %25 = icmp eq i64 %24, %23
  br i1 %25, label %left, label %clean3

clean3:                                           ; preds = %clean
  %26 = sub i64 %24, 0
  %27 = add i64 %26, -1
  %28 = icmp uge i64 %27, 50000
  br i1 %28, label %clean10, label %clean4, !prof !0

clean4:                                           ; preds = %clean10, %clean3
  %29 = phi i64 [ %24, %clean3 ], [ %spec.select, %clean10 ]
  %30 = phi i64 [ 0, %clean3 ], [ %42, %clean10 ]
  %31 = phi i64 [ %variable15.0, %clean3 ], [ %43, %clean10 ]
  br label %clean5

clean5:                                           ; preds = %clean5, %clean4
  %32 = phi i64 [ %30, %clean4 ], [ %35, %clean5 ]
  %33 = phi i64 [ %31, %clean4 ], [ %34, %clean5 ]
  %34 = mul i64 %33, 31
  %35 = add i64 %32, 1
  %36 = icmp ne i64 %35, %29
  br i1 %36, label %clean5, label %clean6

clean6:                                           ; preds = %clean5
  %37 = icmp ne i64 %35, %24
  br i1 %37, label %clean8, label %clean7

clean7:                                           ; preds = %clean6
  %38 = load volatile i32, ptr @__pc_poll_flag, align 4
  %39 = icmp ne i32 %38, 0
  br i1 %39, label %clean12, label %clean, !prof !1

clean8:                                           ; preds = %clean6
  %40 = load volatile i32, ptr @__pc_poll_flag, align 4
  %41 = icmp ne i32 %40, 0
  br i1 %41, label %clean13, label %clean9, !prof !1

clean9:                                           ; preds = %clean13, %clean8
  br label %clean10

clean10:                                          ; preds = %clean9, %clean3
  %42 = phi i64 [ 0, %clean3 ], [ %35, %clean9 ]
  %43 = phi i64 [ %variable15.0, %clean3 ], [ %34, %clean9 ]
  %44 = sub i64 %24, %42
  %45 = icmp ugt i64 %44, 50000
  %46 = add i64 %42, 50000
  %spec.select = select i1 %45, i64 %46, i64 %24
  br label %clean4

clean12:                                          ; preds = %clean7
  call void @__pc_migration_point() #2 [ "deopt"(i64 %23, i64 %24, i64 %34) ]
  br label %clean

clean13:                                          ; preds = %clean8
  call void @__pc_migration_point() #3 [ "deopt"(i64 %23, i64 %24, i64 %34, i64 %35) ]
  br label %clean9

left:                                             ; preds = %clean
  %47 = getelementptr i8, ptr %slots, i64 8
  store i64 %variable15.0, ptr %47, align 4
  %48 = getelementptr i8, ptr %slots, i64 8
  %49 = load i64, ptr %48, align 4
  ret i64 %49

resume:                                           ; preds = %entry
  call void @__pc_resume_next() #4 [ "deopt"(ptr %slots) ]
  br label %loop

resume16:                                         ; preds = %entry
  call void @__pc_resume_next() #5 [ "deopt"(ptr %slots) ]
  br label %after1
}

; Function Attrs: nounwind
declare hidden i64 @__pc_resume_fill(ptr, ptr) #0

declare hidden void @__pc_resume_next()

attributes #0 = { nounwind }
attributes #1 = { cold noinline uwtable }
attributes #2 = { nobuiltin "statepoint-id"="#0" }
attributes #3 = { nobuiltin "statepoint-id"="#1" }
attributes #4 = { "statepoint-id"="#0" }
attributes #5 = { "statepoint-id"="#1" }

!0 = !{!"branch_weights", i32 1, i32 1024}
!1 = !{!"branch_weights", i32 1, i32 1048576}

; may migrate: latch_of_two
; site 0: latch_of_two.popcorn_resume 0 [i64, i64, i64]
; site 1: latch_of_two.popcorn_resume 1 [i64, i64, i64, i64]
