"""Quotations for a folder of Parquet files with Spark; run it again after a crash and it goes on.

    python examples/spark_parquet.py articles/ quotations/ --keep date

Every input file is one partition of the output, `quotations/part=NAME/`, written as a whole: Spark
puts a file named _SUCCESS into it at the end. A partition that has one is left alone by the next
run, one that has not is written anew, so nothing is lost and nothing is there twice. To read it all:

    spark.read.parquet("quotations/")

Works with any folder that Spark can read (hdfs://, s3a://). spark-submit runs it on a cluster, whose
executors need the package installed too: docs/scale.md.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote, unquote, urlsplit

from pyspark.sql import DataFrame, SparkSession

from quotes.spark import annotate


def partition_of(file: str, folder: str) -> str:
    """The name of the output partition of an input file: its path below `folder`, made one name."""
    path, above = unquote(urlsplit(file).path), unquote(urlsplit(folder).path).strip("/")
    below = path.split(f"/{above}/", 1)[-1] if above else path
    return quote(below.removesuffix(".parquet"), safe="")


def as_path(file: str) -> str:
    """An input file, given as a URI, as a path to read: Spark takes some characters for patterns."""
    return re.sub(r"([\\*?{}\[\]])", r"\\\1", unquote(file))


def is_whole(spark: SparkSession, folder: str) -> bool:
    """Whether `folder` was written to its end, on whatever file system it lies."""
    jvm = spark._jvm
    done = jvm.org.apache.hadoop.fs.Path(f"{folder}/_SUCCESS")
    return bool(done.getFileSystem(spark._jsc.hadoopConfiguration()).exists(done))


def run(
    spark: SparkSession, articles: str, output: str, *, text_col: str, id_col: str, keep: list[str]
) -> tuple[int, int]:
    """Annotate what is not done yet; returns how many files were and how many are there."""
    given: DataFrame = spark.read.option("recursiveFileLookup", "true").parquet(articles)
    files = {f"{output}/part={partition_of(file, articles)}": file for file in given.inputFiles()}
    left = {folder: file for folder, file in files.items() if not is_whole(spark, folder)}
    slots = spark.sparkContext.defaultParallelism

    def write(folder: str) -> None:
        texts = spark.read.schema(given.schema).parquet(as_path(left[folder]))
        annotated = annotate(texts, text_col, id_col, keep=keep)
        annotated.write.mode("overwrite").parquet(folder)

    # A file is a small job: several at a time keep all executors at work.
    with ThreadPoolExecutor(max_workers=2 * slots) as pool:
        for done in [pool.submit(write, folder) for folder in sorted(left)]:
            done.result()
    return len(left), len(files)


def main() -> None:
    """Read the options and run."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("articles", help="folder of Parquet files with a text in each row")
    parser.add_argument("output", help="folder that is written, or gone on with")
    parser.add_argument("--text-col", default="text")
    parser.add_argument("--id-col", default="id")
    parser.add_argument("--keep", action="append", default=[], help="a further column to keep")
    arguments = parser.parse_args()
    # The workers run the same Python as this, not the first one that is found.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = SparkSession.builder.appName("quotations").getOrCreate()
    done, files = run(
        spark,
        arguments.articles.rstrip("/"),
        arguments.output.rstrip("/"),
        text_col=arguments.text_col,
        id_col=arguments.id_col,
        keep=arguments.keep,
    )
    result = spark.read.parquet(arguments.output)
    failed = result.where("error is not null").count()
    print(f"{done} of {files} files annotated now; {result.count()} rows, {failed} with an error")
    spark.stop()


if __name__ == "__main__":
    main()
