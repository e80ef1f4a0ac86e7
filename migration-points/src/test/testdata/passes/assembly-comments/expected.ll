; ModuleID = 'assembly-comments'
source_filename = "assembly-comments"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

define i64 @comments(i64 %x, ptr %p) {
  %a = call i64 asm sideeffect "", "=r,0"(i64 %x)
  call void asm sideeffect "", "*m,~{memory},~{cc}"(ptr elementtype(i64) %p)
  %b = call i64 asm "", "=&r,r"(i64 %a)
  ret i64 %b
}
