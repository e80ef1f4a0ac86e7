; ModuleID = 'rematerialization'
source_filename = "rematerialization"

@end = global i8 0
@__pc_poll_flag = external hidden global i32
@members.popcorn_resume.slots = internal constant [6 x i32] [i32 1, i32 0, i32 1, i32 2, i32 3, i32 4], align 4
@integers.popcorn_resume.slots = internal constant [8 x i32] [i32 2, i32 6, i32 0, i32 1, i32 2, i32 3, i32 0, i32 3], align 4
@symbols.popcorn_resume.slots = internal constant [2 x i32] [i32 1, i32 0], align 4

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

define i64 @integers(i32 %count, ptr %p, i64 %long) {
  %wide = sext i32 %count to i64
  %narrow = trunc i64 %long to i32
  %one = add i64 %wide, 1
  %1 = ptrtoint ptr %p to i64
  %m = call i64 @members(ptr %p, i1 false) #3 [ "deopt"(i32 %count, i64 %1, i32 %narrow, i64 %one) ]
  %2 = icmp eq ptr %p, null
  br i1 %2, label %short, label %end

short:                                            ; preds = %0
  %sum = add i32 %count, %narrow
  %result = zext i32 %sum to i64
  ret i64 %result

end:                                              ; preds = %0
  %n = call i64 @members(ptr %p, i1 false) #4 [ "deopt"(i32 %count, i64 %one) ]
  %3 = sext i32 %count to i64
  %half = add i64 %3, %one
  %4 = add i64 %one, 1
  %total = add i64 %half, %4
  ret i64 %total
}

define i64 @symbols(ptr %p) {
  %distant = getelementptr i8, ptr %p, i64 xor (i64 ptrtoint (ptr @end to i64), i64 -1)
  %1 = ptrtoint ptr %distant to i64
  %n = call i64 @members(ptr %p, i1 false) #5 [ "deopt"(i64 %1) ]
  %x = load i64, ptr %distant, align 4
  ret i64 %x
}

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #0

; Function Attrs: cold noinline uwtable
define internal i64 @members.popcorn_resume() #1 {
entry:
  %slots = alloca [5 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @members.popcorn_resume.slots)
  call void @__pc_resume_next() #6 [ "deopt"(ptr %slots) ]
  %0 = getelementptr i8, ptr %slots, i64 32
  %1 = load ptr, ptr %0, align 8
  %2 = load ptr, ptr %slots, align 8
  %3 = getelementptr i8, ptr %slots, i64 16
  %4 = load ptr, ptr %3, align 8
  %5 = getelementptr i8, ptr %slots, i64 8
  %6 = load i64, ptr %5, align 4
  %7 = getelementptr i8, ptr %slots, i64 24
  %8 = load i64, ptr %7, align 4
  br label %clean

clean:                                            ; preds = %clean2, %clean1, %entry
  %variable.0 = phi ptr [ %1, %entry ], [ %14, %clean2 ], [ %14, %clean1 ]
  %9 = getelementptr i8, ptr %2, i64 16
  %10 = getelementptr { i64, i64 }, ptr %9, i64 1, i32 1
  call void @take(ptr %10, ptr %4)
  %11 = getelementptr i8, ptr %variable.0, i64 8
  %12 = load i64, ptr %11, align 8
  %13 = icmp eq i64 %12, 0
  br i1 %13, label %left, label %clean1

clean1:                                           ; preds = %clean
  %14 = phi ptr [ %11, %clean ]
  %15 = load volatile i32, ptr @__pc_poll_flag, align 4
  %16 = icmp ne i32 %15, 0
  br i1 %16, label %clean2, label %clean, !prof !0

clean2:                                           ; preds = %clean1
  %17 = ptrtoint ptr %2 to i64
  %18 = ptrtoint ptr %4 to i64
  %19 = ptrtoint ptr %14 to i64
  call void @__pc_migration_point() #2 [ "deopt"(i64 %17, i64 %6, i64 %18, i64 %8, i64 %19) ]
  br label %clean

left:                                             ; preds = %clean
  %20 = load ptr, ptr %slots, align 8
  %21 = getelementptr i8, ptr %20, i64 16
  %22 = getelementptr { i64, i64 }, ptr %21, i64 1, i32 1
  %23 = load i64, ptr %22, align 8
  %24 = getelementptr i8, ptr %slots, i64 8
  %25 = load i64, ptr %24, align 4
  %26 = getelementptr i8, ptr %slots, i64 24
  %27 = load i64, ptr %26, align 4
  %28 = add i64 %25, %27
  %29 = add i64 %28, %23
  ret i64 %29
}

; Function Attrs: nounwind
declare hidden i64 @__pc_resume_fill(ptr, ptr) #0

declare hidden void @__pc_resume_next()

; Function Attrs: cold noinline uwtable
define internal i64 @integers.popcorn_resume() #1 {
entry:
  %slots = alloca [4 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @integers.popcorn_resume.slots)
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume2
  ]

none:                                             ; preds = %entry
  unreachable

common.ret:                                       ; preds = %after1, %0
  %common.ret.op = phi i64 [ %5, %0 ], [ %16, %after1 ]
  ret i64 %common.ret.op

0:                                                ; preds = %resume
  %1 = load i32, ptr %slots, align 4
  %2 = getelementptr i8, ptr %slots, i64 16
  %3 = load i32, ptr %2, align 4
  %4 = add i32 %1, %3
  %5 = zext i32 %4 to i64
  br label %common.ret

6:                                                ; preds = %resume
  %7 = getelementptr i8, ptr %slots, i64 8
  %8 = load ptr, ptr %7, align 8
  %9 = call i64 @members(ptr %8, i1 false) #4 [ "deopt"(ptr %slots) ]
  br label %after1

after1:                                           ; preds = %resume2, %6
  %10 = load i32, ptr %slots, align 4
  %11 = sext i32 %10 to i64
  %12 = getelementptr i8, ptr %slots, i64 24
  %13 = load i64, ptr %12, align 4
  %14 = add i64 %11, %13
  %15 = add i64 %13, 1
  %16 = add i64 %14, %15
  br label %common.ret

resume:                                           ; preds = %entry
  %17 = call i64 @__pc_resume_next() #7 [ "deopt"(ptr %slots) ]
  %18 = getelementptr i8, ptr %slots, i64 8
  %19 = load ptr, ptr %18, align 8
  %20 = icmp eq ptr %19, null
  br i1 %20, label %0, label %6

resume2:                                          ; preds = %entry
  %21 = call i64 @__pc_resume_next() #8 [ "deopt"(ptr %slots) ]
  br label %after1
}

; Function Attrs: cold noinline uwtable
define internal i64 @symbols.popcorn_resume() #1 {
entry:
  %slots = alloca [1 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @symbols.popcorn_resume.slots)
  %0 = call i64 @__pc_resume_next() #9 [ "deopt"(ptr %slots) ]
  %1 = load ptr, ptr %slots, align 8
  %2 = load i64, ptr %1, align 4
  ret i64 %2
}

attributes #0 = { nounwind }
attributes #1 = { cold noinline uwtable }
attributes #2 = { nobuiltin "statepoint-id"="#0" }
attributes #3 = { nobuiltin "statepoint-id"="#1" }
attributes #4 = { nobuiltin "statepoint-id"="#2" }
attributes #5 = { nobuiltin "statepoint-id"="#3" }
attributes #6 = { "statepoint-id"="#0" }
attributes #7 = { "statepoint-id"="#1" }
attributes #8 = { "statepoint-id"="#2" }
attributes #9 = { "statepoint-id"="#3" }

!0 = !{!"branch_weights", i32 1, i32 1048576}

; may migrate: integers members symbols
; site 0: members.popcorn_resume 0 [i64, i64, i64, i64, i64]
; site 1: integers.popcorn_resume 0 [i32, i64, i32, i64]
; site 2: integers.popcorn_resume 1 [i32, i64]
; site 3: symbols.popcorn_resume 0 [i64]
