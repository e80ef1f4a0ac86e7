; ModuleID = 'no-return'
source_filename = "no-return"

@__pc_poll_flag = external hidden global i32
@f.popcorn_resume.slots = internal constant [2 x i32] [i32 2, i32 2], align 4
@endless.popcorn_resume.slots = internal constant [3 x i32] [i32 2, i32 2, i32 0], align 4

declare i32 @site(i32)

; Function Attrs: noreturn
declare void @leave(i32) #0

; Function Attrs: noreturn
define i32 @f(i32 %a) #0 {
entry:
  %x = call i32 @site(i32 %a) #4 [ "deopt"() ]
  call void @leave(i32 %x) #5 [ "deopt"() ]
  unreachable
}

define i32 @endless(i32 %a) {
entry:
  br label %poll

poll:                                             ; preds = %entry, %self
  %i = phi i32 [ %a, %entry ], [ %next, %self ]
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %self, !prof !0

self:                                             ; preds = %migrate, %poll
  %next = call i32 @site(i32 %i) #6 [ "deopt"() ]
  br label %poll

orphan:                                           ; No predecessors!
  %z = call i32 @site(i32 %a)
  ret i32 %z

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #7 [ "deopt"(i32 %i) ]
  br label %self
}

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #1

; Function Attrs: cold noinline noreturn uwtable
define internal i32 @f.popcorn_resume() #2 {
entry:
  %slots = alloca [1 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @f.popcorn_resume.slots)
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume2
  ]

none:                                             ; preds = %entry
  unreachable

resume:                                           ; preds = %entry
  %0 = call i32 @__pc_resume_next() #8 [ "deopt"() ]
  store i32 %0, ptr %slots, align 4
  %1 = load i32, ptr %slots, align 4
  call void @leave(i32 %1) #5 [ "deopt"() ]
  unreachable

resume2:                                          ; preds = %entry
  call void @__pc_resume_next() #9 [ "deopt"() ]
  unreachable
}

; Function Attrs: nounwind
declare hidden i64 @__pc_resume_fill(ptr, ptr) #1

declare hidden void @__pc_resume_next()

; Function Attrs: cold noinline uwtable
define internal i32 @endless.popcorn_resume() #3 {
entry:
  %slots = alloca [2 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @endless.popcorn_resume.slots)
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume4
  ]

none:                                             ; preds = %entry
  unreachable

migrate:                                          ; preds = %resume
  call void @__pc_migration_point() #7 [ "deopt"(ptr %slots) ]
  br label %loop

loop:                                             ; preds = %migrate, %resume4, %resume
  %0 = load i32, ptr %slots, align 4
  br label %clean

clean:                                            ; preds = %clean3, %clean, %loop
  %variable.0 = phi i32 [ %0, %loop ], [ %1, %clean3 ], [ %1, %clean ]
  %1 = call i32 @site(i32 %variable.0) #6 [ "deopt"() ]
  %2 = load volatile i32, ptr @__pc_poll_flag, align 4
  %3 = icmp ne i32 %2, 0
  br i1 %3, label %clean3, label %clean, !prof !0

clean3:                                           ; preds = %clean
  call void @__pc_migration_point() #7 [ "deopt"(i32 %1) ]
  br label %clean

resume:                                           ; preds = %entry
  %4 = call i32 @__pc_resume_next() #10 [ "deopt"() ]
  %5 = getelementptr i8, ptr %slots, i64 8
  store i32 %4, ptr %5, align 4
  %6 = getelementptr i8, ptr %slots, i64 8
  %7 = load i32, ptr %6, align 4
  store i32 %7, ptr %slots, align 4
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %loop, !prof !0

resume4:                                          ; preds = %entry
  call void @__pc_resume_next() #11 [ "deopt"(ptr %slots) ]
  br label %loop
}

attributes #0 = { noreturn }
attributes #1 = { nounwind }
attributes #2 = { cold noinline noreturn uwtable }
attributes #3 = { cold noinline uwtable }
attributes #4 = { nobuiltin "statepoint-id"="#0" }
attributes #5 = { nobuiltin noreturn "statepoint-id"="#1" }
attributes #6 = { nobuiltin "statepoint-id"="#2" }
attributes #7 = { nobuiltin "statepoint-id"="#3" }
attributes #8 = { "statepoint-id"="#0" }
attributes #9 = { "statepoint-id"="#1" }
attributes #10 = { "statepoint-id"="#2" }
attributes #11 = { "statepoint-id"="#3" }

!0 = !{!"branch_weights", i32 1, i32 1048576}

; may migrate: endless f
; site 0: f.popcorn_resume 0 []
; site 1: f.popcorn_resume 1 []
; site 2: endless.popcorn_resume 0 []
; site 3: endless.popcorn_resume 1 [i32]
