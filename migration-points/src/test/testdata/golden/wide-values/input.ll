; external: site
; Every kind of value that is wider than a part or of an odd width.
%pair = type { i64, { double, i1 }, [2 x i16] }
declare void @site()
declare void @use(i128, i24, i65, half, fp128, <4 x i32>, <3 x i8>, <2 x ptr>, <8 x i1>, %pair)
declare void @use.more(bfloat, <2 x float>, <5 x i1>, <4 x double>, i1, { ptr, <2 x half> }, [0 x i8])

define void @f(i128 %a, i24 %b, i65 %c, half %d, fp128 %e, <4 x i32> %f, <3 x i8> %g, <2 x ptr> %h, <8 x i1> %i, %pair %j) {
  call void @site()
  call void @use(i128 %a, i24 %b, i65 %c, half %d, fp128 %e, <4 x i32> %f, <3 x i8> %g, <2 x ptr> %h, <8 x i1> %i, %pair %j)
  ret void
}

define void @g(bfloat %a, <2 x float> %b, <5 x i1> %c, <4 x double> %d, i1 %e, { ptr, <2 x half> } %f, [0 x i8] %g) {
  call void @site()
  call void @use.more(bfloat %a, <2 x float> %b, <5 x i1> %c, <4 x double> %d, i1 %e, { ptr, <2 x half> } %f, [0 x i8] %g)
  ret void
}

define i128 @returns(i128 %a, i128 %n) {
entry:
  %less = sub i128 %n, 1
  %done = icmp eq i128 %n, 0
  br i1 %done, label %exit, label %more

more:
  %r = call i128 @returns(i128 %a, i128 %less)
  %s = mul i128 %r, %a
  br label %exit

exit:
  %t = phi i128 [ 1, %entry ], [ %s, %more ]
  ret i128 %t
}
