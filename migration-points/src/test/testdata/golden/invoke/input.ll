; external: throws
; The result of an invoke exists on the normal edge only; what lives into the landing pad is carried.
declare i32 @throws(i32)
declare i32 @native_throws(i32)
declare i32 @personality(...)

define i32 @f(i32 %a, i32 %b) personality ptr @personality {
entry:
  %x = invoke i32 @throws(i32 %a)
          to label %next unwind label %pad

next:
  %from = add i32 %x, 1
  %y = invoke i32 @native_throws(i32 %from)
          to label %again unwind label %pad

again:
  %z = invoke i32 @throws(i32 %y)
          to label %check unwind label %pad

check:
  %sum = add i32 %z, %x
  %small = icmp slt i32 %sum, %b
  br i1 %small, label %exit, label %pad.join

pad:
  %which = phi i32 [ 1, %entry ], [ %x, %next ], [ %y, %again ]
  %exception = landingpad { ptr, i32 }
          catch ptr null
  %selector = extractvalue { ptr, i32 } %exception, 1
  %handled = call i32 @throws(i32 %selector)
  %both = add i32 %handled, %which
  br label %pad.join

pad.join:
  %j = phi i32 [ %both, %pad ], [ %sum, %check ]
  %wrong = icmp eq i32 %j, %b
  br i1 %wrong, label %rethrow, label %exit

rethrow:
  resume { ptr, i32 } { ptr null, i32 7 }

exit:
  %r = phi i32 [ %sum, %check ], [ %j, %pad.join ]
  ret i32 %r
}
