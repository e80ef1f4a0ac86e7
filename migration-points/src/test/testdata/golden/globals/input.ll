; Constructors, used lists and aliases name the original only, and its twin has neither comdat nor external linkage.
$linked = comdat any
@llvm.global_ctors = appending global [1 x { i32, ptr, ptr }] [{ i32, ptr, ptr } { i32 65535, ptr @construct, ptr null }]
@llvm.used = appending global [1 x ptr] [ptr @construct], section "llvm.metadata"
@state = global i32 0
@other = alias i32 (i32), ptr @linked

define internal void @construct() {
entry:
  br label %loop

loop:
  %i = load i32, ptr @state
  %next = add i32 %i, 1
  store i32 %next, ptr @state
  %done = icmp eq i32 %next, 100
  br i1 %done, label %exit, label %loop

exit:
  ret void
}

define linkonce_odr i32 @linked(i32 %n) comdat {
entry:
  br label %loop

loop:
  %i = phi i32 [ %n, %entry ], [ %less, %loop ]
  %less = sub i32 %i, 1
  %done = icmp eq i32 %less, 0
  br i1 %done, label %exit, label %loop

exit:
  ret i32 %i
}
