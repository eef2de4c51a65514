"""A Step Functions engine that is not ours, for tests: moto's server, which carries LocalStack's.

Arguments: PORT, and the address of the Lambda invoke API that its tasks call. Ends when its standard
input does. Two things are put right from outside: tasks of functions call the given address, and a
state machine that has run before can be started again (moto 5.2 copies its running threads, and fails).
"""

import os
import sys
import threading
from copy import copy as shallow

port, lambda_url = sys.argv[1:]
os.environ["MOTO_PORT"] = port

import boto3  # noqa: E402
from botocore.config import Config  # noqa: E402
from moto.core.config import default_user_config  # noqa: E402
from moto.server import main  # noqa: E402
from moto.stepfunctions.parser import models  # noqa: E402
from moto.stepfunctions.parser.asl.component.state.exec.state_task import (  # noqa: E402
    lambda_eval_utils,
)


class Shallow:
    """Stands for the module `copy` where moto copies a state machine."""

    copy = staticmethod(shallow)
    deepcopy = staticmethod(shallow)


def to_lambda(region, service, state_credentials=None):
    return boto3.client(
        service,
        region_name=region,
        endpoint_url=lambda_url,
        aws_access_key_id="local",
        aws_secret_access_key="local",
        config=Config(
            parameter_validation=False,
            retries={"total_max_attempts": 1},
            read_timeout=120,
            max_pool_connections=64,
        ),
    )


def end_with_parent():
    sys.stdin.read()
    os._exit(0)


models.copy = Shallow
lambda_eval_utils.boto_client_for = to_lambda
default_user_config.setdefault("stepfunctions", {})["execute_state_machine"] = True
threading.Thread(target=end_with_parent, daemon=True).start()
main(["-H", "127.0.0.1", "-p", port])
