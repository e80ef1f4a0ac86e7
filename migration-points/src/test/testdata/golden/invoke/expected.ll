; ModuleID = 'invoke'
source_filename = "invoke"

@__pc_poll_flag = external hidden global i32

declare i32 @throws(i32)

declare i32 @native_throws(i32)

declare i32 @personality(...)

define i32 @f(i32 %a, i32 %b) personality ptr @personality {
entry:
  %x = invoke i32 @throws(i32 %a) #2 [ "deopt"(i32 %b) ]
          to label %next unwind label %pad

next:                                             ; preds = %entry
  %from = add i32 %x, 1
  %y = invoke i32 @native_throws(i32 %from)
          to label %again unwind label %pad

again:                                            ; preds = %next
  %z = invoke i32 @throws(i32 %y) #3 [ "deopt"(i32 %b, i32 %x, i32 %y) ]
          to label %check unwind label %pad

check:                                            ; preds = %again
  %sum = add i32 %z, %x
  %small = icmp slt i32 %sum, %b
  br i1 %small, label %exit, label %pad.join

pad:                                              ; preds = %again, %entry, %next
  %which = phi i32 [ 1, %entry ], [ %x, %next ], [ %y, %again ]
  %exception = landingpad { ptr, i32 }
          catch ptr null
  %selector = extractvalue { ptr, i32 } %exception, 1
  %handled = call i32 @throws(i32 %selector) #4 [ "deopt"(i32 %b, i32 %which) ]
  %both = add i32 %handled, %which
  br label %pad.join

pad.join:                                         ; preds = %pad, %check
  %j = phi i32 [ %both, %pad ], [ %sum, %check ]
  %wrong = icmp eq i32 %j, %b
  br i1 %wrong, label %rethrow, label %exit

rethrow:                                          ; preds = %pad.join
  resume { ptr, i32 } { ptr null, i32 7 }

exit:                                             ; preds = %pad.join, %check
  %r = phi i32 [ %sum, %check ], [ %j, %pad.join ]
  ret i32 %r
}

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #0

; Function Attrs: cold noinline uwtable
define internal i32 @f.popcorn_resume() #1 personality ptr @personality {
entry:
  %frame = call ptr @__pc_resume_enter()
  %ordinal = load i64, ptr %frame, align 4
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume9
    i64 2, label %resume12
  ]

none:                                             ; preds = %entry
  unreachable

check:                                            ; preds = %resume9, %returned
  %slot3.0 = phi i32 [ %z, %returned ], [ %13, %resume9 ]
  %slot1.0 = phi i32 [ %3, %returned ], [ %9, %resume9 ]
  %slot.0 = phi i32 [ %2, %returned ], [ %6, %resume9 ]
  %sum = add i32 %slot3.0, %slot1.0
  %small = icmp slt i32 %sum, %slot.0
  br i1 %small, label %exit, label %pad.join

pad:                                              ; preds = %resume9, %resume, %returned, %returned8
  %slot.1 = phi i32 [ %6, %resume9 ], [ %2, %returned ], [ %2, %returned8 ], [ %2, %resume ]
  %which = phi i32 [ %3, %returned8 ], [ %y, %returned ], [ 1, %resume ], [ %12, %resume9 ]
  %exception = landingpad { ptr, i32 }
          catch ptr null
  %selector = extractvalue { ptr, i32 } %exception, 1
  %handled = call i32 @throws(i32 %selector) #4 [ "deopt"(i32 %slot.1, i32 %which) ]
  br label %after

pad.join:                                         ; preds = %after, %check
  %slot.2 = phi i32 [ %slot.3, %after ], [ %slot.0, %check ]
  %j = phi i32 [ %sum, %check ], [ %both, %after ]
  %wrong = icmp eq i32 %j, %slot.2
  br i1 %wrong, label %rethrow, label %exit

rethrow:                                          ; preds = %pad.join
  resume { ptr, i32 } { ptr null, i32 7 }

exit:                                             ; preds = %pad.join, %check
  %r = phi i32 [ %sum, %check ], [ %j, %pad.join ]
  ret i32 %r

after:                                            ; preds = %resume12, %pad
  %slot5.0 = phi i32 [ %20, %resume12 ], [ %handled, %pad ]
  %slot4.0 = phi i32 [ %19, %resume12 ], [ %which, %pad ]
  %slot.3 = phi i32 [ %16, %resume12 ], [ %slot.1, %pad ]
  %both = add i32 %slot5.0, %slot4.0
  br label %pad.join

returned:                                         ; preds = %returned8
  %z = invoke i32 @throws(i32 %y) #3 [ "deopt"(i32 %2, i32 %3, i32 %y) ]
          to label %check unwind label %pad

resume:                                           ; preds = %entry
  %0 = getelementptr i8, ptr %frame, i64 8
  %1 = load i64, ptr %0, align 4
  %2 = trunc i64 %1 to i32
  %next7 = call ptr @__pc_resume_next()
  %3 = invoke i32 %next7() #5 [ "deopt"(i32 %2) ]
          to label %returned8 unwind label %pad

returned8:                                        ; preds = %resume
  %from = add i32 %3, 1
  %y = invoke i32 @native_throws(i32 %from)
          to label %returned unwind label %pad

resume9:                                          ; preds = %entry
  %4 = getelementptr i8, ptr %frame, i64 8
  %5 = load i64, ptr %4, align 4
  %6 = trunc i64 %5 to i32
  %7 = getelementptr i8, ptr %frame, i64 16
  %8 = load i64, ptr %7, align 4
  %9 = trunc i64 %8 to i32
  %10 = getelementptr i8, ptr %frame, i64 24
  %11 = load i64, ptr %10, align 4
  %12 = trunc i64 %11 to i32
  %next10 = call ptr @__pc_resume_next()
  %13 = invoke i32 %next10() #6 [ "deopt"(i32 %6, i32 %9, i32 %12) ]
          to label %check unwind label %pad

resume12:                                         ; preds = %entry
  %14 = getelementptr i8, ptr %frame, i64 8
  %15 = load i64, ptr %14, align 4
  %16 = trunc i64 %15 to i32
  %17 = getelementptr i8, ptr %frame, i64 16
  %18 = load i64, ptr %17, align 4
  %19 = trunc i64 %18 to i32
  %next13 = call ptr @__pc_resume_next()
  %20 = call i32 %next13() #7 [ "deopt"(i32 %16, i32 %19) ]
  br label %after
}

; Function Attrs: nounwind
declare hidden ptr @__pc_resume_enter() #0

; Function Attrs: nounwind
declare hidden ptr @__pc_resume_next() #0

attributes #0 = { nounwind }
attributes #1 = { cold noinline uwtable }
attributes #2 = { nobuiltin "statepoint-id"="#0" }
attributes #3 = { nobuiltin "statepoint-id"="#1" }
attributes #4 = { nobuiltin "statepoint-id"="#2" }
attributes #5 = { "statepoint-id"="#0" }
attributes #6 = { "statepoint-id"="#1" }
attributes #7 = { "statepoint-id"="#2" }

; may migrate: f
; site 0: f.popcorn_resume 0 [i32]
; site 1: f.popcorn_resume 1 [i32, i32, i32]
; site 2: f.popcorn_resume 2 [i32, i32]
