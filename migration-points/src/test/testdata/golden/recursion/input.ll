; Entries of recursive functions are migration points: direct, mutual, through a pointer; a caller outside the cycle gets none.
@table = constant [1 x ptr] [ptr @callback]

define i64 @factorial(i64 %n) {
entry:
  %zero = icmp eq i64 %n, 0
  br i1 %zero, label %exit, label %more

more:
  %less = sub i64 %n, 1
  %rest = call i64 @factorial(i64 %less)
  %product = mul i64 %n, %rest
  br label %exit

exit:
  %r = phi i64 [ 1, %entry ], [ %product, %more ]
  ret i64 %r
}

define internal void @callback(ptr %next) {
  call void %next(ptr %next)
  ret void
}

define zeroext i8 @caller(i8 zeroext %a) {
  %r = call i64 @factorial(i64 5)
  %t = trunc i64 %r to i8
  %s = add i8 %t, %a
  ret i8 %s
}

define void @stranger() {
  ret void
}
