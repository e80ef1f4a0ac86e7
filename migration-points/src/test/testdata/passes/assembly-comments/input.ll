; passes: assembly-comments refusals
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

module asm "# file-level"
module asm "/* two"
module asm "   lines */ ; // and a third"

define i64 @comments(i64 %x, ptr %p) {
  %a = call i64 asm sideeffect "# forget $0", "=r,0"(i64 %x)
  call void asm sideeffect "\0A\09/* a * b / c */ ; # d ; e\0A// f\0A", "*m,~{memory},~{cc}"(ptr elementtype(i64) %p)
  %b = call i64 asm "// g", "=&r,r"(i64 %a)
  ret i64 %b
}
