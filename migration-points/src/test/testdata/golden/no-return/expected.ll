; ModuleID = 'no-return'
source_filename = "no-return"

@__pc_poll_flag = external hidden global i32

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
  %frame = call ptr @__pc_resume_enter()
  %ordinal = load i64, ptr %frame, align 4
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume2
  ]

none:                                             ; preds = %entry
  unreachable

resume:                                           ; preds = %entry
  %0 = call i32 @__pc_resume_next() #8 [ "deopt"() ]
  call void @leave(i32 %0) #5 [ "deopt"() ]
  unreachable

resume2:                                          ; preds = %entry
  call void @__pc_resume_next() #9 [ "deopt"() ]
  unreachable
}

; Function Attrs: nounwind
declare hidden ptr @__pc_resume_enter() #1

declare hidden void @__pc_resume_next()

; Function Attrs: cold noinline uwtable
define internal i32 @endless.popcorn_resume() #3 {
entry:
  %frame = call ptr @__pc_resume_enter()
  %ordinal = load i64, ptr %frame, align 4
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume3
  ]

none:                                             ; preds = %entry
  unreachable

self:                                             ; preds = %migrate, %resume3, %after
  %slot.0 = phi i32 [ %slot1.0, %after ], [ %3, %resume3 ], [ %slot1.0, %migrate ]
  %next = call i32 @site(i32 %slot.0) #6 [ "deopt"() ]
  br label %after

migrate:                                          ; preds = %after
  call void @__pc_migration_point() #7 [ "deopt"(i32 %slot1.0) ]
  br label %self

after:                                            ; preds = %resume, %self
  %slot1.0 = phi i32 [ %next, %self ], [ %0, %resume ]
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %self, !prof !0

resume:                                           ; preds = %entry
  %0 = call i32 @__pc_resume_next() #10 [ "deopt"() ]
  br label %after

resume3:                                          ; preds = %entry
  %1 = getelementptr i8, ptr %frame, i64 8
  %2 = load i64, ptr %1, align 4
  %3 = trunc i64 %2 to i32
  call void @__pc_resume_next() #11 [ "deopt"(i32 %3) ]
  br label %self
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
