#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Reasons of the system that users meet, told apart so that each can be worded.
enum SystemReason {
  case notFound
  case noPermission
  case noSpace
  case readOnly
  case tooManyLinks
  case notAFolder
  case mountPoint
  case nameTooLong
  case other(Int32)

  init(_ number: Int32) {
    switch number {
    case ENOENT: self = .notFound
    case ENOTDIR: self = .notAFolder
    case EBUSY, EXDEV: self = .mountPoint
    case EACCES, EPERM: self = .noPermission
    case ENOSPC, EDQUOT: self = .noSpace
    case EROFS: self = .readOnly
    case ELOOP: self = .tooManyLinks
    case ENAMETOOLONG: self = .nameTooLong
    default: self = .other(number)
    }
  }
}
