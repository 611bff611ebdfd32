"""The number of queries behind an answer, as a header: in the bench only."""

from django.db import connection

HEADER = "X-Queries"


class CountQueries:
    """Counts the statements that reach the database while a request is answered."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        count = 0

        def add(execute, *args):
            nonlocal count
            count += 1
            return execute(*args)

        with connection.execute_wrapper(add):
            response = self.get_response(request)
        response[HEADER] = str(count)
        return response
