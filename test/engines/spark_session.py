"""Runs statements in Apache Spark on this machine alone, as it comes: a request a line, an answer a line, in JSON."""

import json
import os
import sys

from pyspark.sql import SparkSession

spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.ui.enabled", "false")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.driver.host", "127.0.0.1")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")


def run(sql):
    spark.sql(sql)


def append(table, file):
    spark.read.schema(spark.table(table).schema).json(file).write.insertInto(table)


def rows(sql, params, ansi):
    spark.conf.set("spark.sql.ansi.enabled", ansi)
    spark.conf.set("spark.sql.ansi.enforceReservedKeywords", ansi)
    values = {f"p{place}": value for place, value in enumerate(params, start=1)}
    return [list(row) for row in spark.sql(sql, args=values).collect()]


def answer(request):
    try:
        return {"result": {"run": run, "append": append, "rows": rows}[request.pop("do")](**request)}
    except Exception as error:
        return {"error": str(error)}


print(json.dumps({"result": spark.version}), flush=True)
for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
spark.stop()
