; external: site
; A callee that is needed after the call, whatever type it is kept as, is called from a register of its own.
declare void @site()

define void @twice(ptr %callee) {
  call void %callee()
  call void %callee()
  ret void
}

define i64 @number(i64 %address) {
  %callee = inttoptr i64 %address to ptr
  %result = call i64 %callee(i64 1)
  %sum = add i64 %result, %address
  ret i64 %sum
}

define void @last(ptr %callee) {
  call void @site()
  call void %callee()
  ret void
}
