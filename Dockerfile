# The site as a container. Its data is in the PostgreSQL of DATABASE_URL; exports are in var/exports,
# originals of sources in var/originals.
FROM python:3.11-slim

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1 DEBUG=0
WORKDIR /app

COPY pyproject.toml requirements.lock LICENSE LICENSE-RECORD ./
COPY igftracker/__init__.py igftracker/
RUN pip install --editable . --constraint requirements.lock

COPY . .
# These values are for this one command; none is kept in the image.
RUN SECRET_KEY=only-while-the-image-is-built-0123456789-abcdef SITE_URL=http://localhost \
    python manage.py collectstatic --noinput \
 && useradd --system --no-create-home igftracker \
 && mkdir -p var/exports var/originals && chown igftracker var/exports var/originals

USER igftracker
EXPOSE 8000
HEALTHCHECK --start-period=120s CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=5)"]
CMD ["python", "manage.py", "serve", "--bind=0.0.0.0:8000"]
