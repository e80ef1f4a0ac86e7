; ModuleID = 'musttail'
source_filename = "musttail"

@__pc_poll_flag = external hidden global i32

declare i32 @callee(i32, i32)

declare i32 @native(i32, i32)

declare i32 @other()

define i32 @f(i32 %a, i32 %b) {
entry:
  %x = call i32 @other() #2 [ "deopt"(i32 %a, i32 %b) ]
  %even = icmp slt i32 %x, %a
  br i1 %even, label %tail, label %native.tail

tail:                                             ; preds = %entry
  %r = musttail call i32 @callee(i32 %x, i32 %b)
  ret i32 %r

native.tail:                                      ; preds = %entry
  %s = musttail call i32 @native(i32 %x, i32 %b)
  ret i32 %s
}

define i32 @only_tail(i32 %a, i32 %b) {
  %r = musttail call i32 @callee(i32 %b, i32 %a)
  ret i32 %r
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
    i64 1, label %resume5
  ]

none:                                             ; preds = %entry
  unreachable

tail:                                             ; preds = %resume
  %r = call i32 @callee(i32 %6, i32 %5) #3 [ "deopt"() ]
  br label %common.ret

common.ret:                                       ; preds = %tail, %resume5, %native.tail
  %common.ret.op = phi i32 [ %s, %native.tail ], [ %7, %resume5 ], [ %r, %tail ]
  ret i32 %common.ret.op

native.tail:                                      ; preds = %resume
  %s = call i32 @native(i32 %6, i32 %5)
  br label %common.ret

resume:                                           ; preds = %entry
  %0 = getelementptr i8, ptr %frame, i64 8
  %1 = load i64, ptr %0, align 4
  %2 = trunc i64 %1 to i32
  %3 = getelementptr i8, ptr %frame, i64 16
  %4 = load i64, ptr %3, align 4
  %5 = trunc i64 %4 to i32
  %next = call ptr @__pc_resume_next()
  %6 = call i32 %next() #4 [ "deopt"(i32 %2, i32 %5) ]
  %even = icmp slt i32 %6, %2
  br i1 %even, label %tail, label %native.tail

resume5:                                          ; preds = %entry
  %next6 = call ptr @__pc_resume_next()
  %7 = call i32 %next6() #5 [ "deopt"() ]
  br label %common.ret
}

; Function Attrs: nounwind
declare hidden ptr @__pc_resume_enter() #0

; Function Attrs: nounwind
declare hidden ptr @__pc_resume_next() #0

attributes #0 = { nounwind }
attributes #1 = { cold noinline uwtable }
attributes #2 = { nobuiltin "statepoint-id"="#0" }
attributes #3 = { nobuiltin "statepoint-id"="#1" }
attributes #4 = { "statepoint-id"="#0" }
attributes #5 = { "statepoint-id"="#1" }

; may migrate: f only_tail
; site 0: f.popcorn_resume 0 [i32, i32]
; site 1: f.popcorn_resume 1 []
