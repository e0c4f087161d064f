"""The SDKs are loaded whole, however many threads want them first."""

import subprocess
import sys

FROM_MANY_THREADS = """
import sys
from concurrent.futures import ThreadPoolExecutor
from onrecord.llm.sdk import load_instructor, load_openai, load_resources
sys.setswitchinterval(1e-6)
def use(number):
    if number % 3 == 0:
        load_openai()
        from openai import AsyncOpenAI
        return AsyncOpenAI(api_key="a").api_key
    if number % 3 == 1:
        load_resources()
        from openai import AsyncOpenAI
        return AsyncOpenAI(api_key="a").chat.completions
    load_instructor()
    from openai.types.chat import ChatCompletion
    return ChatCompletion
with ThreadPoolExecutor(16) as pool:
    print(len(list(pool.map(use, range(32)))))
"""


def test_sixteen_threads_that_want_them_at_once_all_get_them() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FROM_MANY_THREADS], capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "32"), done.stderr[-500:]
