; The way out of a loop in strips is the way back of the loop around it, whose phis it starts from.
; response: 300000

define i64 @latch_of_two(i64 %n, i64 %start) {
entry:
  br label %outer

outer:
  %k = phi i64 [ 1000, %entry ], [ %k1, %inner ]
  %from = phi i64 [ %start, %entry ], [ %r1, %inner ]
  %k1 = add i64 %k, -1
  %end = icmp eq i64 %k1, %n
  br i1 %end, label %exit, label %inner

inner:
  %i = phi i64 [ 0, %outer ], [ %i1, %inner ]
  %r = phi i64 [ %from, %outer ], [ %r1, %inner ]
  %r1 = mul i64 %r, 31
  %i1 = add i64 %i, 1
  %more = icmp ne i64 %i1, %k1
  br i1 %more, label %inner, label %outer

exit:
  ret i64 %from
}
