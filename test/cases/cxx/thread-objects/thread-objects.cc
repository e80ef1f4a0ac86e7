// Threads of the library: hops are put off while a second one runs, and made before, between and after them.
#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <future>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <popcorn.h>

static std::mutex mutex;
static std::condition_variable changed;
static std::atomic<int> sum, ended;
static std::once_flag once;

struct Ends {
	std::string text = "a text of the thread, long enough for the heap";

	~Ends() { ended += text.size() == 46; }
};

static thread_local Ends ends;

static void work(int number)
{
	for (int i = 0; i < 20; i++) {
		popcorn_migration_point();
		sum += i;
	}
	try {
		throw number;
	} catch (int thrown) {
		popcorn_migration_point();
		std::lock_guard<std::mutex> lock(mutex);
		sum += thrown + (ends.text[0] == 'a');
	}
	std::call_once(once, [] {
		popcorn_migration_point();
		std::printf("once\n");
	});
}

static void wait_for_news()
{
	int news = 0;
	std::thread thread([&news] {
		popcorn_migration_point();
		std::lock_guard<std::mutex> lock(mutex);
		news = 17;
		changed.notify_one();
	});
	std::unique_lock<std::mutex> lock(mutex);
	changed.wait(lock, [&news] { return news != 0; });
	lock.unlock();
	thread.join();
	std::printf("news %d\n", news);
}

int main()
{
	for (int round = 0; round < 3; round++) {
		std::vector<std::thread> threads;
		for (int number = 0; number < 3; number++)
			threads.emplace_back(work, number);
		for (auto &thread : threads)
			thread.join();
		popcorn_migration_point();
		std::printf("round %d: sum %d, ended %d\n", round, sum.load(), ended.load());
	}
	auto future = std::async(std::launch::async, []() -> int {
		popcorn_migration_point();
		throw std::string("from another thread");
	});
	try {
		future.get();
	} catch (const std::string &text) {
		popcorn_migration_point();
		std::printf("%s\n", text.c_str());
	}
	wait_for_news();
	popcorn_migration_point();
	std::promise<int> promise;
	std::thread thread([&promise] { promise.set_value(42); });
	std::printf("promised %d\n", promise.get_future().get());
	thread.join();
	popcorn_migration_point();
	return 0;
}
