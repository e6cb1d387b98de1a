"""Runs statements in Apache Spark on this machine alone: jobs with a table, a SELECT, its values, and where its rows go."""

import json
import sys

from pyspark.sql import SparkSession

with open(sys.argv[1], encoding="utf-8") as file:
    jobs = json.load(file)

spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.shuffle.partitions", "2")
    .config("spark.driver.memory", "3g")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.driver.host", "127.0.0.1")
    .getOrCreate()
)
for job in jobs:
    spark.sql(job["ddl"])
    values = {f"p{place}": value for place, value in enumerate(job["params"], start=1)}
    spark.sql(job["sql"], args=values).write.json(job["output"])
spark.stop()
