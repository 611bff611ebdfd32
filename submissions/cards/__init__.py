"""Pictures that messengers and search engines show beside a link: a calm card for each page."""
