"""A statement of `clausewise sql` on Apache Spark on this machine alone, over a file of Parquet."""

import json
import sys
import time

from pyspark.sql import SparkSession

task = json.load(sys.stdin)


def seconds(work):
    began = time.monotonic()
    result = work()
    return time.monotonic() - began, result


def start():
    return (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.driver.memory", "4g")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )


def counts():
    return spark.sql(task["sql"], args=values).collect()


ready, spark = seconds(start)
spark.sparkContext.setLogLevel("ERROR")
values = {f"p{place}": value for place, value in enumerate(task["params"], start=1)}
acts = spark.read.parquet(task["parquet"])
# Planned in full, which it would not be over a relation that is known to be empty.
acts.where("id = ''").createOrReplaceTempView("acts")
on_none, _ = seconds(counts)
acts.createOrReplaceTempView("acts")
work, rows = seconds(counts)
print(
    json.dumps(
        {
            "engine": spark.version,
            "ready": ready,
            "onNone": on_none,
            "work": work,
            "rows": sum(row["number"] for row in rows),
            "counts": sorted([f"{row['clause']} {row['truth']}", row["number"]] for row in rows),
        }
    )
)
spark.stop()
