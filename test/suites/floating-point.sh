# The floating-point environment: what the case of this name does not show.

# A thread begins with its creator's rounding mode and has its own from then on; a handler begins with none of either.
quick_floatingStateIsAThreadsOwn() {
	cat >modes.c <<-'C'
		#include <fenv.h>
		#include <popcorn.h>
		#include <pthread.h>
		#include <signal.h>
		#include <stdio.h>
		static volatile int in_handler;
		static void handler(int signal)
		{
			in_handler = fegetround() + fetestexcept(FE_ALL_EXCEPT) + 10;
			fesetround(FE_DOWNWARD);
			feraiseexcept(FE_INVALID);
		}
		static void *work(void *unused)
		{
			long mode = fegetround();
			fesetround(FE_TOWARDZERO);
			feraiseexcept(FE_OVERFLOW);
			return (void *)mode;
		}
		int main(void)
		{
			pthread_t thread;
			void *result;
			signal(SIGUSR1, handler);
			fesetround(FE_UPWARD);
			feraiseexcept(FE_DIVBYZERO);
			popcorn_migration_point();
			pthread_create(&thread, 0, work, 0);
			pthread_join(thread, &result);
			raise(SIGUSR1);
			popcorn_migration_point();
			printf("%ld %d %d %d\n", (long)result, fegetround(), fetestexcept(FE_ALL_EXCEPT), in_handler);
			return 0;
		}
	C
	build -O2 modes.c -o modes -lpthread
	prints_under modes every:9,start:x86_64 '3 3 8 10 ' 0
	prints_under modes every:9,start:aarch64 '3 3 8 10 ' 0
	prints_under modes every:9,start:riscv64 '3 3 8 10 ' 0
	prints_under modes every:1,start:x86_64 '3 3 8 10 ' 2
	prints_under modes every:1,reverse,start:x86_64 '3 3 8 10 ' 2
}

# long double is software; it rounds by the mode and raises flags, on every ISA alike.
quick_longDoubleRoundsByTheMode() {
	cat >quad.c <<-'C'
		#include <fenv.h>
		#include <popcorn.h>
		#include <stdio.h>
		#include <string.h>
		static void show(long double value)
		{
			unsigned long words[2];
			memcpy(words, &value, sizeof(words));
			printf("%016lx%016lx ", words[1], words[0]);
		}
		int main(void)
		{
			static const int modes[] = {FE_TONEAREST, FE_DOWNWARD, FE_UPWARD, FE_TOWARDZERO};
			volatile long double one = 1, three = 3, tenth = 0.1L, tiny = 0x1p-16382L, huge = 0x1p16383L;
			for (int i = 0; i < 4; i++) {
				fesetround(modes[i]);
				feclearexcept(FE_ALL_EXCEPT);
				popcorn_migration_point();
				show(one / three);
				show(-one / three + tenth);
				show(tenth * tenth);
				show((double)tenth);
				show((float)-tenth);
				printf("%d ", fetestexcept(FE_ALL_EXCEPT));
				show(tiny / three);
				show(huge * 3);
				show(one / (one - one));
				printf("%d ", fetestexcept(FE_ALL_EXCEPT));
				printf("%ld %d\n", (long)(tenth * 25), (int)(-tenth * 27));
			}
			return 0;
		}
	C
	build -O2 quad.c -o quad
	local schedule
	for schedule in count,start:x86_64 count,start:aarch64 count,start:riscv64 every:1,start:x86_64; do
		run env POPCORN_MIGRATE=$schedule ./quad
		expect_status 0
		cat out
		[ -e quad.expected ] || cp out quad.expected
		expect_same_bytes out quad.expected "output under $schedule"
	done
	expect_equal "$(cut -d' ' -f1 out | sort -u | wc -l)" 2 'different thirds'
}

# Under FENV_ACCESS nothing is computed before its mode is set, moved over a change of it, or left out for its flags; constants too.
quick_fenvAccessIsObeyed() {
	cat >access.c <<-'C'
		#include <fenv.h>
		#include <popcorn.h>
		#include <stdio.h>
		#pragma STDC FENV_ACCESS ON
		static double third(double a, double b, int mode)
		{
			fesetround(mode);
			double x = a / b;
			fesetround(FE_TONEAREST);
			return x;
		}
		int main(void)
		{
			double up = third(1, 3, FE_UPWARD), down = third(1, 3, FE_DOWNWARD), unused;
			popcorn_migration_point();
			feclearexcept(FE_ALL_EXCEPT);
			unused = 1.0 / 0.0;
			popcorn_migration_point();
			printf("%d ", fetestexcept(FE_ALL_EXCEPT));
			printf("%d %d ", up > down, third(-1, 3, FE_UPWARD) == -down);
			printf("%d %d\n", (int)(1.5f + 0x1p-30f > 1.5f), third(1e308, 1e-10, FE_TOWARDZERO) < 1.0 / 0.0);
			return unused != unused;
		}
	C
	local level schedule
	for level in -O0 -O2 -O3; do
		build $level access.c -o access
		for schedule in start:x86_64 start:aarch64 start:riscv64; do
			prints_under access every:9,$schedule '8 1 1 0 1 ' 0
		done
		prints_under access every:1 '8 1 1 0 1 ' 2
	done
}

# Rounding mode and flags are in an image, too; numbers below the normal ones stay what they are on each side.
quick_anImageHasTheEnvironment() {
	cat >environment.c <<-'C'
		#include <fenv.h>
		#include <float.h>
		#include <popcorn.h>
		#include <stdio.h>
		#include <stdlib.h>
		#pragma STDC FENV_ACCESS ON
		int main(int argc, char **argv)
		{
			static const int modes[] = {FE_TONEAREST, FE_DOWNWARD, FE_UPWARD, FE_TOWARDZERO};
			static const int flags[] = {FE_DIVBYZERO, FE_INVALID | FE_OVERFLOW, FE_UNDERFLOW | FE_INEXACT, FE_ALL_EXCEPT};
			int number = atoi(argv[argc - 1]);
			volatile double one = 1, three = 3, least = DBL_MIN;
			volatile float least_float = FLT_MIN;
			fesetround(modes[number]);
			feclearexcept(FE_ALL_EXCEPT);
			feraiseexcept(flags[number]);
			popcorn_migration_point();
			int same_flags = fetestexcept(FE_ALL_EXCEPT) == flags[number], same_mode = fegetround() == modes[number];
			double half = least / 2, half_float = least_float / 2;
			volatile double below = half;
			printf("%d %d %a %a %d %d\n", same_mode, same_flags, one / three, -one / three, below != 0 && below * 2 == least, half_float != 0);
			return 0;
		}
	C
	build -O2 environment.c -o environment
	local thirds=('0x1.5555555555555p-2 -0x1.5555555555555p-2' '0x1.5555555555555p-2 -0x1.5555555555556p-2'
		'0x1.5555555555556p-2 -0x1.5555555555555p-2' '0x1.5555555555555p-2 -0x1.5555555555555p-2')
	local pair number
	for pair in 'x86_64 aarch64' 'aarch64 riscv64' 'riscv64 x86_64'; do
		for number in 0 1 2 3; do
			image_run 75 POPCORN_MIGRATE="at:1=image:a.image,start:${pair% *}" ./environment $number
			image_run 0 POPCORN_RESTORE=a.image POPCORN_MIGRATE="start:${pair#* }" ./environment
			expect_equal "$(cat out)" "1 1 ${thirds[number]} 1 1" "mode $number from ${pair% *}, on ${pair#* }"
			run env POPCORN_MIGRATE="at:1=${pair#* },start:${pair% *}" ./environment $number
			expect_equal "$(cat out)" "1 1 ${thirds[number]} 1 1" "mode $number after a hop"
		done
	done
}
