; external: callee other
; A musttail call is no call site; in the resume entry it is a plain call, which is one.
declare i32 @callee(i32, i32)
declare i32 @native(i32, i32)
declare i32 @other()

define i32 @f(i32 %a, i32 %b) {
entry:
  %x = call i32 @other()
  %even = icmp slt i32 %x, %a
  br i1 %even, label %tail, label %native.tail

tail:
  %r = musttail call i32 @callee(i32 %x, i32 %b)
  ret i32 %r

native.tail:
  %s = musttail call i32 @native(i32 %x, i32 %b)
  ret i32 %s
}

define i32 @only_tail(i32 %a, i32 %b) {
  %r = musttail call i32 @callee(i32 %b, i32 %a)
  ret i32 %r
}
