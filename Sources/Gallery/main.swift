import BookCommand

BookCommand.run(GalleryBook.book)
